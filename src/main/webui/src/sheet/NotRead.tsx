import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '~/api/problem';
import { Alert } from '~/shared/Alert';
import { Failed } from '~/shared/States';

/** Why the service could not read a file, in the reader's words first. */
export function NotRead({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const { t, i18n } = useTranslation('sheet');
  if (error instanceof OfflineError || !(error instanceof ProblemError) || ![400, 413, 415, 422].includes(error.status)) {
    return <Failed error={error} retry={onAgain} />;
  }
  const code = error.problem.errors?.[0]?.code;
  const own = typeof code === 'string' && i18n.exists(`code.${code}`, { ns: 'sheet' }) ? t(`code.${code}`) : null;
  return (
    <Alert
      isInline
      variant="danger"
      className="pf-v6-u-mt-lg"
      title={t(error.status === 413 ? 'notRead.large' : 'notRead.title')}
      actionLinks={
        <Button variant="link" isInline onClick={onAgain}>
          {t('notRead.again')}
        </Button>
      }
    >
      {own ? <p>{own}</p> : <p lang="en">{error.message}</p>}
      <p>{t('notRead.what')}</p>
    </Alert>
  );
}
