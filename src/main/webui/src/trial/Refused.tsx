import { useTranslation } from 'react-i18next';
import { ProblemError } from '~/api/problem';
import { Alert } from '~/shared/Alert';
import { faultsOf } from '~/shared/faults';
import { Failed } from '~/shared/States';
/** Why a lead was not decided: its facts, rules that can not decide yet, or a failure. */
export function Refused({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation('trial');
  const faults = faultsOf(error);
  if (faults.length > 0) {
    return (
      <Alert variant="danger" isInline title={t('refused')} component="p">
        <ul>
          {faults.map((fault) => (
            <li key={fault.pointer}>
              <code>{fault.pointer}</code>: <span lang="en">{fault.detail}</span>
              {Array.isArray(fault.allowed) && fault.allowed.length > 0 && <span lang="en"> ({fault.allowed.join(', ')})</span>}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  if (error instanceof ProblemError && error.problem.findings) {
    return (
      <Alert variant="warning" isInline title={t('broken')} component="p">
        {t('brokenText')}
      </Alert>
    );
  }
  return <Failed error={error} retry={retry} />;
}
