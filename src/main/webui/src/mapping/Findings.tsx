import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { Alert } from '~/shared/Alert';
import { Refusal } from '~/shared/Refusal';
import type { Reading } from './queries';
import { lineOf } from './lineOf';

/** What is wrong with a text that is being written, each at its line. */
export function Findings({ findings, text }: { findings: Reading['findings']; text: string }) {
  const { t } = useTranslation('mapping');
  if (findings.length === 0) return <Alert isInline component="p" isPlain variant="success" role="status" title={t('readsWell')} className="pf-v6-u-mb-md" />;
  return (
    <Alert isInline component="p" variant="danger" role="status" title={t('findings', { count: findings.length })} className="pf-v6-u-mb-md">
      <ul>
        {findings.map((finding) => {
          const line = lineOf(text, finding.key);
          return (
            <li key={finding.key + finding.message}>
              {line !== null && <>{t('line', { line })} </>}
              <span lang="en">{finding.message}</span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

interface WholeDraftProps {
  draft: string;
  file: string;
  revision: number;
  /** What is not saved can not be checked with the rest. */
  disabled: boolean;
}

/** Checks the whole draft, which takes seconds, and tells what it says of this mapping. */
export function WholeDraft({ draft, file, revision, disabled }: WholeDraftProps) {
  const { t } = useTranslation('mapping');
  const check = useMutation({
    mutationFn: () => answer(api.GET('/api/v1/drafts/{id}/checks', { params: { path: { id: draft } } })),
  });
  const found = check.data && check.data.revision >= revision ? check.data.findings.filter((finding) => finding.file === file) : null;
  return (
    <div className="pf-v6-u-mb-md">
      <Button variant="link" isInline isLoading={check.isPending} isDisabled={disabled || check.isPending} onClick={() => check.mutate()}>
        {t('checkDraft')}
      </Button>
      {check.error && <Refusal error={check.error} isPlain />}
      {found?.length === 0 && <Alert isInline component="p" isPlain variant="success" role="status" title={t('draftFine')} />}
      {found && found.length > 0 && (
        <Alert isInline component="p" variant="danger" role="status" title={t('findings', { count: found.length })}>
          <ul lang="en">
            {found.map((finding) => (
              <li key={finding.message}>{finding.message}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
