import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
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

/** A file that can not be decided. */
interface Unfit {
  file: string;
  why: 'unreadable' | 'empty' | 'notRead';
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
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const { run, start, cancel, clear } = useRun();
  async function choose(file: File) {
    const refuse = (why: Unfit['why']) => setUnfit({ file: file.name, why });
    if (file.size === 0) return refuse('empty');
    try {
      const head = await headOf(file, formatOf(file.name));
      if (head.format === 'csv' && head.columns.length === 0) return refuse('unreadable');
      setUnfit(null);
      setChosen({ file, head });
    } catch {
      refuse('notRead');
    }
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
      {unfit && <Alert isInline component="p" variant="danger" role="alert" title={t(unfit.why, { file: unfit.file })} className="pf-v6-u-mb-md" />}
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
