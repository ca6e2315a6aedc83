import { Alert } from '@patternfly/react-core';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Allowed } from '~/shared/Allowed';
import { Confirm } from '~/shared/Confirm';
import { PageFrame } from '~/shared/PageFrame';
import { Choose } from './Choose';
import { Choices } from './Choices';
import { RunView } from './RunView';
import { formatOf, headOf, type Head } from './slices';
import { useRun } from './useRun';
import './upload.css';

/** A file that was chosen, and what it says of itself. */
interface Chosen {
  file: File;
  head: Head;
}

export function UploadPage() {
  const { t } = useTranslation('upload');
  return (
    <PageFrame title={t('title')} intro={t('intro')}>
      <Allowed roles={['caller', 'editor', 'approver', 'administrator']}>
        <Upload />
      </Allowed>
    </PageFrame>
  );
}

function Upload() {
  const { t } = useTranslation('upload');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const { run, start, cancel, clear } = useRun();
  async function choose(file: File) {
    const head = await headOf(file, formatOf(file.name));
    const fits = file.size > 0 && (head.format === 'ndjson' || head.columns.length > 0);
    setUnreadable(fits ? null : file.name);
    setChosen(fits ? { file, head } : null);
  }
  function again() {
    clear();
    setChosen(null);
  }
  if (run) {
    return (
      <>
        <RunView run={run} onCancel={cancel} onAgain={again} onForReal={() => start({ ...run.job, asked: { ...run.job.asked, dryRun: false } })} />
        <Leaving running={run.state === 'running'} />
      </>
    );
  }
  return (
    <>
      {unreadable !== null && <Alert isInline component="p" variant="danger" role="alert" title={t('unreadable', { file: unreadable })} className="pf-v6-u-mb-md" />}
      {chosen ? (
        <Choices key={chosen.file.name} file={chosen.file} head={chosen.head} onStart={start} onOther={() => setChosen(null)} />
      ) : (
        <Choose onChoose={(file) => void choose(file)} />
      )}
    </>
  );
}

/** Asks before the page is left while rows are being decided. */
function Leaving({ running }: { running: boolean }) {
  const { t } = useTranslation('upload');
  const leaving = useBlocker({ shouldBlockFn: () => running, enableBeforeUnload: () => running, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <Confirm title={t('leaveTitle')} action={t('leave')} danger onConfirm={leaving.proceed} onClose={leaving.reset}>
      {t('leaveText')}
    </Confirm>
  );
}
