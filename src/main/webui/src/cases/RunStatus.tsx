import { Spinner } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { Failed } from '~/shared/States';

interface RunStatusProps {
  run: Pick<UseQueryResult<Schemas['CasesRun']>, 'data' | 'error' | 'refetch'>;
  running: boolean;
}

/** What the last run of the cases came to, or that one is under way. */
export function RunStatus({ run, running }: RunStatusProps) {
  const { t } = useTranslation('cases');
  const formats = useFormats();
  const ran = run.data && run.data.findings.length === 0 ? run.data : null;
  return (
    <>
      <p role="status" className="vaglio-quiet">
        {running ? (
          <>
            <Spinner size="sm" aria-hidden /> {t('running')}
          </>
        ) : (
          ran && t(ran.failed.length ? 'ranFailing' : 'ranWell', { run: formats.number(ran.run), count: ran.failed.length })
        )}
      </p>
      {run.data && !ran && (
        <Alert variant="warning" isInline title={t('notRun')} component="p">
          {t('notRunText')}
        </Alert>
      )}
      {run.error && !run.data && <Failed error={run.error} retry={() => void run.refetch()} />}
    </>
  );
}
