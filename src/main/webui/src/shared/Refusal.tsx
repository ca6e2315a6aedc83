import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '~/api/problem';

/** Within a dialog or a form: why the service did not do what was asked. */
export function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation('shared');
  const text = error instanceof OfflineError ? t('failure.offline.text') : error instanceof ProblemError ? error.message : t('failure.failed.text');
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <Alert variant="danger" isInline title={t('notDone')} component="p" role="alert">
      <span lang={error instanceof ProblemError ? 'en' : undefined}>{text}</span>
      {faults.length > 0 && (
        <ul lang="en">
          {faults.map((fault, at) => (
            <li key={at}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
