import { Button, Flex, TextArea } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useBlocker } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { ruleKeys, type Draft } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Confirm } from '~/shared/Confirm';
import { Refusal } from '~/shared/Refusal';
import { useToasts } from '~/shared/toasts';
import { useDebounced } from '~/shared/useDebounced';
import { Findings, WholeDraft } from './Findings';
import { MappingTable } from './MappingTable';
import { draftFile, put, read } from './queries';

interface EditorProps {
  draft: Draft;
  file: string;
  /** What the draft has when the page is opened. */
  text: string;
}

/** What the draft has, and at which revision. */
interface Theirs {
  at: number;
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
  const settled = useDebounced(text, SETTLES);
  const reading = useQuery({
    queryKey: ['mapping-reading', draft.ruleSet, settled],
    queryFn: ({ signal }) => read(draft.ruleSet, settled, signal),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 10_000,
  });
  const save = useMutation({
    // What is typed until the answer comes is not saved.
    mutationFn: async (sent: { at: number | null; text: string }) => put(draft.id, sent.at ?? (await revisionNow()), file, sent.text),
    onSuccess: async (now, sent) => {
      setSaved(sent.text);
      setRevision(now);
      toasts.done(t('saved'));
      await queries.invalidateQueries({ queryKey: [...ruleKeys.draft(draft.id)], refetchType: 'none' });
    },
    // It may have been submitted meanwhile.
    onError: () => queries.invalidateQueries({ queryKey: ruleKeys.draft(draft.id), exact: true }),
  });
  async function revisionNow(): Promise<number> {
    return (await answer(api.GET('/api/v1/drafts/{id}', { params: { path: { id: draft.id } } }))).revision;
  }
  /** The revision first: what is changed between the two is then a conflict of the next save, and not lost. */
  async function theirs(): Promise<Theirs> {
    const at = await revisionNow();
    return { at, text: await draftFile(draft.id, file) };
  }
  function take(theirs: Theirs) {
    setRevision(theirs.at);
    setText(theirs.text);
    setSaved(theirs.text);
    save.reset();
  }
  const changed = text !== saved;
  const closed = draft.state !== 'open';
  return (
    <>
      {closed && <Alert isInline component="p" variant="info" title={t('draftClosed')} className="pf-v6-u-mb-md" />}
      {save.error && <NotSaved error={save.error} theirs={theirs} onTheirs={take} onMine={() => save.mutate({ at: null, text })} />}
      <Flex className="pf-v6-u-mb-md" gap={{ default: 'gapSm' }}>
        <Button isDisabled={!changed || closed || save.isPending} isLoading={save.isPending} onClick={() => save.mutate({ at: revision, text })}>
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
          {reading.error && <Refusal error={reading.error} title={t('notRead')} className="pf-v6-u-mb-md" />}
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

interface NotSavedProps {
  error: Error;
  theirs: () => Promise<Theirs>;
  onTheirs: (theirs: Theirs) => void;
  onMine: () => void;
}

/** Why the text is not saved, and, where somebody else was quicker, the two ways on. */
function NotSaved({ error, theirs, onTheirs, onMine }: NotSavedProps) {
  const { t } = useTranslation('mapping');
  const [asking, setAsking] = useState(false);
  const take = useMutation({ mutationFn: theirs, onSuccess: onTheirs });
  if (!(error instanceof ProblemError && error.kind === 'edit-conflict')) {
    return <Refusal error={error} title={t('notSaved')} className="pf-v6-u-mb-md" />;
  }
  return (
    <>
      <Alert
        isInline
        component="p"
        variant="warning"
        role="alert"
        title={t('conflict')}
        className="pf-v6-u-mb-md"
        actionLinks={
          <>
            <Button variant="link" isInline onClick={() => setAsking(true)}>
              {t('takeTheirs')}
            </Button>
            <Button variant="link" isInline onClick={onMine}>
              {t('saveMine')}
            </Button>
          </>
        }
      >
        {t('conflictText')}
      </Alert>
      {asking && (
        <Confirm title={t('discardTitle')} action={t('discard')} danger busy={take.isPending} error={take.error} onConfirm={() => take.mutate()} onClose={() => setAsking(false)}>
          {t('discardText')}
        </Confirm>
      )}
    </>
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
