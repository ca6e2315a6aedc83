import { Alert, Button, Flex, TextArea } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useBlocker } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { OfflineError, ProblemError } from '~/api/problem';
import { ruleKeys, type Draft } from '~/rules/queries';
import { Confirm } from '~/shared/Confirm';
import { useToasts } from '~/shared/toasts';
import { Findings, WholeDraft } from './Findings';
import { put } from './IntoDraft';
import { MappingTable } from './MappingTable';
import { draftFile, read } from './queries';
import { useSettled } from './useSettled';

interface EditorProps {
  draft: Draft;
  file: string;
  /** What the draft has when the page is opened. */
  text: string;
}

/** How long nothing must be typed before the text is read, in ms. */
const SETTLES = 400;

export function Editor({ draft, file, text: first }: EditorProps) {
  const { t } = useTranslation('mapping');
  const queries = useQueryClient();
  const toasts = useToasts();
  const [text, setText] = useState(first);
  const [saved, setSaved] = useState(first);
  const [revision, setRevision] = useState(draft.revision);
  const settled = useSettled(text, SETTLES);
  const reading = useQuery({
    queryKey: ['mapping-reading', draft.ruleSet, settled],
    queryFn: ({ signal }) => read(draft.ruleSet, settled, signal),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 10_000,
  });
  const save = useMutation({
    mutationFn: (at: number) => put(draft.id, at, file, text),
    onSuccess: async (now) => {
      setSaved(text);
      setRevision(now);
      toasts.done(t('saved'));
      await queries.invalidateQueries({ queryKey: [...ruleKeys.draft(draft.id)], refetchType: 'none' });
    },
  });
  async function revisionNow(): Promise<number> {
    return (await answer(api.GET('/api/v1/drafts/{id}', { params: { path: { id: draft.id } } }))).revision;
  }
  async function takeTheirs() {
    const theirs = await draftFile(draft.id, file);
    setRevision(await revisionNow());
    setText(theirs);
    setSaved(theirs);
    save.reset();
  }
  const changed = text !== saved;
  const closed = draft.state !== 'open';
  return (
    <>
      {closed && <Alert isInline component="p" variant="info" title={t('draftClosed')} className="pf-v6-u-mb-md" />}
      {save.error && <NotSaved error={save.error} onTheirs={() => void takeTheirs()} onMine={() => void revisionNow().then((now) => save.mutate(now))} />}
      <Flex className="pf-v6-u-mb-md" gap={{ default: 'gapSm' }}>
        <Button isDisabled={!changed || closed || save.isPending} isLoading={save.isPending} onClick={() => save.mutate(revision)}>
          {t('save')}
        </Button>
        <Link to="/drafts/$draft" params={{ draft: draft.id }} className="pf-v6-c-button pf-m-secondary">
          <span className="pf-v6-c-button__text">{t('toDraft')}</span>
        </Link>
        <span role="status">{t(changed ? 'unsaved' : 'allSaved')}</span>
      </Flex>
      <div className="vaglio-mapping-sides">
        <div className="vaglio-mapping-text">
          <TextArea
            value={text}
            onChange={(_, value) => setText(value)}
            aria-label={file}
            spellCheck={false}
            readOnlyVariant={closed ? 'default' : undefined}
            resizeOrientation="vertical"
          />
        </div>
        <div>
          {reading.data && <Findings findings={reading.data.findings} text={settled} />}
          <WholeDraft draft={draft.id} file={file} revision={revision} disabled={changed} />
          {reading.data?.mapping && <Preview mapping={reading.data.mapping} />}
        </div>
      </div>
      <Leaving changed={changed} />
    </>
  );
}

/** The table beside the text; it may lag behind the typing, the typing never behind it. */
function Preview({ mapping }: { mapping: Parameters<typeof MappingTable>[0]['mapping'] }) {
  return <MappingTable mapping={useDeferredValue(mapping)} />;
}

function NotSaved({ error, onTheirs, onMine }: { error: Error; onTheirs: () => void; onMine: () => void }) {
  const { t } = useTranslation('mapping');
  const conflict = error instanceof ProblemError && error.status === 409;
  return (
    <Alert
      isInline
      component="p"
      variant={conflict ? 'warning' : 'danger'}
      role="alert"
      title={t(conflict ? 'conflict' : 'notSaved')}
      className="pf-v6-u-mb-md"
      actionLinks={
        conflict && (
          <>
            <Button variant="link" isInline onClick={onTheirs}>
              {t('takeTheirs')}
            </Button>
            <Button variant="link" isInline onClick={onMine}>
              {t('saveMine')}
            </Button>
          </>
        )
      }
    >
      {error instanceof OfflineError ? t('away') : conflict ? t('conflictText') : <span lang="en">{error.message}</span>}
    </Alert>
  );
}

function Leaving({ changed }: { changed: boolean }) {
  const { t } = useTranslation('mapping');
  const leaving = useBlocker({ shouldBlockFn: () => changed, enableBeforeUnload: () => changed, withResolver: true });
  if (leaving.status !== 'blocked') return null;
  return (
    <Confirm title={t('leaveTitle')} action={t('leave')} danger onConfirm={leaving.proceed} onClose={leaving.reset}>
      {t('leaveText')}
    </Confirm>
  );
}
