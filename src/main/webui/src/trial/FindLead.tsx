import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '~/api/problem';
import { decidedLead } from './queries';
import type { Tree } from './tree';

interface FindLeadProps {
  onDone: (body: Tree) => void;
  onClose: () => void;
}

/** Takes the facts on which a lead was decided last, by its id. */
export function FindLead({ onDone, onClose }: FindLeadProps) {
  const { t } = useTranslation('trial');
  const heading = useId();
  const [id, setId] = useState('');
  const finding = useMutation({
    mutationFn: () => decidedLead(id.trim()),
    onSuccess: (facts) => facts && onDone(facts),
  });
  const none = finding.isSuccess && finding.data === null;
  const erased = finding.error instanceof ProblemError && finding.error.status === 410;
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('findTitle')} labelId={heading} description={t('findText')} />
      <ModalBody>
        <Form
          id={`${heading}-form`}
          onSubmit={(event) => {
            event.preventDefault();
            if (id.trim()) finding.mutate();
          }}
        >
          <FormGroup label={t('leadId')} fieldId={`${heading}-id`}>
            <TextInput
              id={`${heading}-id`}
              value={id}
              validated={none || finding.isError ? 'error' : 'default'}
              aria-describedby={`${heading}-why`}
              onChange={(_, written) => {
                setId(written);
                finding.reset();
              }}
            />
            <FormHelperText>
              <HelperText id={`${heading}-why`} isLiveRegion>
                {none && <HelperTextItem variant="error">{t('noLead')}</HelperTextItem>}
                {finding.isError && <HelperTextItem variant="error">{erased ? t('erased') : t('notFound')}</HelperTextItem>}
              </HelperText>
            </FormHelperText>
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" type="submit" form={`${heading}-form`} isLoading={finding.isPending} isDisabled={!id.trim() || finding.isPending}>
          {t('take')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
