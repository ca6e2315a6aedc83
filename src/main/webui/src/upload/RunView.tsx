import { Button, Flex, Progress } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { Confirm } from '~/shared/Confirm';
import { save } from '~/shared/download';
import { useFormats } from '~/shared/format';
import { Refusal } from '~/shared/Refusal';
import { useToasts } from '~/shared/toasts';
import { refusedFile, resultsFile } from './results';
import { ResultsTable } from './ResultsTable';
import { SummaryView } from './SummaryView';
import type { Run } from './useRun';

interface RunViewProps {
  run: Run;
  onCancel: () => void;
  onAgain: () => void;
  /** Decides the same file once more, so that it counts. */
  onForReal: () => void;
}

export function RunView({ run, onCancel, onAgain, onForReal }: RunViewProps) {
  const { t } = useTranslation('upload');
  const [asking, setAsking] = useState(false);
  const { file, asked } = run.job;
  return (
    <>
      <p className="pf-v6-u-mb-md">
        <strong>{file.name}</strong> · {asked.mapping ?? t('asFacts')} · {t(asked.dryRun ? 'dryShort' : 'realShort')}
      </p>
      <HowFar run={run} />
      <Flex className="pf-v6-u-my-md vaglio-no-print" gap={{ default: 'gapSm' }}>
        {run.state === 'running' ? (
          <Button variant="secondary" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : (
          <>
            {asked.dryRun && run.state === 'done' && run.summary.decided > 0 && <Button onClick={() => setAsking(true)}>{t('nowReal')}</Button>}
            <Button variant="secondary" onClick={onAgain}>
              {t('again')}
            </Button>
          </>
        )}
        <Downloads run={run} />
      </Flex>
      <SummaryView summary={run.summary} />
      <ResultsTable outcomes={run.outcomes} />
      {asking && (
        <Confirm title={t('realTitle')} action={t('startReal')} onConfirm={() => (setAsking(false), onForReal())} onClose={() => setAsking(false)}>
          {t('realMeans')}
        </Confirm>
      )}
    </>
  );
}

/** Seconds from which on it is told how long the rest will take. */
const TOLD_AFTER = 5;

function HowFar({ run }: { run: Run }) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const share = run.job.file.size === 0 ? 1 : run.read / run.job.file.size;
  const seconds = (Date.now() - run.startedAt) / 1000;
  const left = run.state === 'running' && seconds > TOLD_AFTER && share > 0 ? Math.ceil((seconds / share - seconds) / 60) : 0;
  const rows = t('rows', {
    count: run.outcomes.length,
    all: formats.number(run.outcomes.length),
    decided: formats.number(run.summary.decided),
    refused: formats.number(run.summary.refused),
  });
  const variant = { running: undefined, done: 'success', cancelled: 'warning', failed: 'danger' } as const;
  return (
    <>
      <Progress
        value={Math.round(share * 100)}
        label={formats.percent(share)}
        title={t(`state.${run.state}`)}
        variant={variant[run.state]}
        helperText={left > 0 ? `${rows} ${t('minutesLeft', { count: left })}` : rows}
        aria-label={t('progress')}
      />
      <p role="status" className="pf-v6-screen-reader">
        {run.state === 'running' ? '' : `${t(`state.${run.state}`)}. ${rows}`}
      </p>
      {run.waiting !== null && run.state === 'running' && (
        <Alert isInline component="p" variant="warning" role="status" title={t('away')} className="pf-v6-u-mt-md">
          {t('awayText', { count: run.waiting })}
        </Alert>
      )}
      {run.state === 'cancelled' && (
        <Alert isInline component="p" variant="info" title={t('cancelled')} className="pf-v6-u-mt-md">
          {t(run.job.asked.dryRun ? 'cancelledDry' : 'cancelledReal')}
        </Alert>
      )}
      {run.error && (
        <Refusal
          error={run.error}
          title={t('failed')}
          reason={run.error instanceof DOMException ? t('notRead', { file: run.job.file.name }) : undefined}
          className="pf-v6-u-mt-md"
        />
      )}
    </>
  );
}

function Downloads({ run }: { run: Run }) {
  const { t } = useTranslation('upload');
  const toasts = useToasts();
  const { file, head } = run.job;
  const name = file.name.replace(/\.[^.]*$/, '');
  const end = head.format === 'csv' ? 'csv' : 'ndjson';
  if (run.state === 'running' || run.outcomes.length === 0) return null;
  return (
    <>
      <Button variant="secondary" icon={<DownloadIcon />} onClick={() => save(resultsFile(run.outcomes), `${name}-results.csv`)}>
        {t('downloadResults')}
      </Button>
      {run.summary.refused > 0 && (
        <Button
          variant="secondary"
          icon={<DownloadIcon />}
          onClick={() =>
            void refusedFile(file, head, run.outcomes).then(
              (rows) => save(rows, `${name}-refused.${end}`),
              () => toasts.warn(t('notRead', { file: file.name })),
            )
          }
        >
          {t('downloadRefused', { count: run.summary.refused })}
        </Button>
      )}
    </>
  );
}
