import { Form, FormGroup, TextArea } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { DifferenceView } from '~/difference/DifferenceView';
import { ruleKeys, versionDifference, type Version } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Confirm } from '~/shared/Confirm';
import { Refusal } from '~/shared/Refusal';
import { Shown } from '~/shared/States';
import { useToasts } from '~/shared/toasts';

interface RollBackProps {
  version: Version;
  live: Version;
  onClose: () => void;
}

/** Asks before the content of an older version goes live again, and shows what becomes otherwise by it. */
export function RollBack({ version, live, onClose }: RollBackProps) {
  const { t, i18n } = useTranslation('version');
  const navigate = useNavigate();
  const toasts = useToasts();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { ruleSet } = version;
  const difference = useQuery(versionDifference(ruleSet, live.version, version.version, i18n.language));
  const act = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/rulesets/{name}/rollback', { params: { path: { name: ruleSet } }, body: { version: version.version, reason: reason.trim() } })),
    onSuccess: async (published) => {
      await client.invalidateQueries({ queryKey: ruleKeys.all });
      toasts.done(t('rollBack.done', { version: published.version, of: version.version }));
      onClose();
      await navigate({ to: '/versions', search: { ruleSet } });
    },
  });
  const same = difference.data?.same ?? false;
  return (
    <Confirm
      title={t('rollBack.title', { version: version.version })}
      action={t('rollBack.do')}
      danger
      busy={act.isPending}
      disabled={same || reason.trim() === ''}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      <p className="pf-v6-u-mb-md">{t('rollBack.text', { version: version.version, live: live.version })}</p>
      <div className="pf-v6-u-mb-md">
        <Shown of={difference}>
          {(found) => (found.same ? <Alert isInline variant="info" title={t('rollBack.same')} /> : <DifferenceView difference={found} />)}
        </Shown>
      </div>
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t('rollBack.reason')} fieldId="roll-back-reason" isRequired>
          <TextArea id="roll-back-reason" value={reason} onChange={(_, text) => setReason(text)} isRequired rows={3} resizeOrientation="vertical" maxLength={2000} />
        </FormGroup>
      </Form>
      {act.error && (
        <div className="pf-v6-u-mt-md">
          <Refusal error={act.error} />
        </div>
      )}
    </Confirm>
  );
}
