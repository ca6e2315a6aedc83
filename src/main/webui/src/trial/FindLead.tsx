import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '~/api/problem';
import { FormDialog } from '~/shared/FormDialog';
import { decidedLead } from './queries';
import type { Tree } from './tree';

interface FindLeadProps {
  onDone: (body: Tree) => void;
  onClose: () => void;
}

/** Takes the facts on which a lead was decided last, by its id; those that come after the dialog was closed are not taken. */
export function FindLead({ onDone, onClose }: FindLeadProps) {
  const { t } = useTranslation('trial');
  const field = useId();
  const [id, setId] = useState('');
  const finding = useMutation({ mutationFn: () => decidedLead(id.trim()) });
  const none = finding.isSuccess && finding.data === null;
  const erased = finding.error instanceof ProblemError && finding.error.status === 410;
  return (
    <FormDialog
      title={t('findTitle')}
      intro={t('findText')}
      action={t('take')}
      busy={finding.isPending}
      disabled={!id.trim()}
      error={finding.error}
      reason={erased ? t('erased') : undefined}
      onSubmit={() => finding.mutate(undefined, { onSuccess: (facts) => facts && onDone(facts) })}
      onClose={onClose}
    >
      <FormGroup label={t('leadId')} fieldId={field}>
        <TextInput
          id={field}
          value={id}
          validated={none || finding.isError ? 'error' : 'default'}
          aria-describedby={`${field}-why`}
          onChange={(_, written) => {
            setId(written);
            finding.reset();
          }}
        />
        <FormHelperText>
          <HelperText id={`${field}-why`} isLiveRegion>
            {none && <HelperTextItem variant="error">{t('noLead')}</HelperTextItem>}
          </HelperText>
        </FormHelperText>
      </FormGroup>
    </FormDialog>
  );
}
