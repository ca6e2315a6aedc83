import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '~/api/problem';
import { Alert } from '~/shared/Alert';
/** The kinds of refusal that this feature has words for. */
const KNOWN = ['own-change', 'not-approved', 'base-moved', 'checks-failed'];

/** Why something was not done, within the dialog that asked for it: what was written there stays. */
export function Refused({ error }: { error: Error }) {
  const { t } = useTranslation('change');
  const kind = error instanceof ProblemError ? error.kind : '';
  const title = kindTitle(error, kind, t);
  return (
    <Alert variant="danger" isInline isLiveRegion component="p" title={title} className="vaglio-change-gap">
      {error instanceof ProblemError && !KNOWN.includes(kind) && <span lang="en">{error.message}</span>}
    </Alert>
  );
}

function kindTitle(error: Error, kind: string, t: (key: string) => string): string {
  if (error instanceof OfflineError) return t('refused.offline');
  if (!(error instanceof ProblemError)) return t('refused.failed');
  if (KNOWN.includes(kind)) return t(`refused.${kind}`);
  if (error.status === 409 && error.problem.revision !== undefined) return t('refused.revision');
  if (error.status === 409 && error.problem.state !== undefined) return t('refused.closed');
  return error.status === 403 ? t('refused.forbidden') : t('refused.failed');
}
