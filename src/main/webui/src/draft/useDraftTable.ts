import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { RuleTable } from '~/rules/queries';
import { afterPaint } from '~/shared/afterPaint';
import { callsOf } from './calls';
import { DraftSession } from './session';
import type { SessionState } from './state';

/** How often it is asked what others did, in ms. */
const LOOK = 2000;

/** The sessions of this page; one that still has something to send goes on after its table was left. */
const sessions = new Map<string, DraftSession>();

const hasUnsent = () => [...sessions.values()].some((session) => session.get().unsent > 0 || session.get().refused.length > 0);

function warn(event: BeforeUnloadEvent): void {
  if (hasUnsent()) event.preventDefault();
}

function beat(): void {
  for (const [key, session] of sessions) {
    const waits = session.get().unsent > 0;
    if (waits || (session.isWatched && !document.hidden)) void session.work();
    else if (!session.isWatched && session.get().refused.length === 0) sessions.delete(key);
  }
}

let beating = false;

/** Begins to beat with the first session; the network coming back is a beat, too. */
function begin(): void {
  if (beating) return;
  beating = true;
  setInterval(beat, LOOK);
  window.addEventListener('online', beat);
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', beat);
}

interface Editor {
  name: string;
  mayEdit: boolean;
  language: string;
  /** Edits in one gesture. */
  limit: number;
}

/** One person's session of a table, whatever they may do with it and in whichever language they read it. */
function sessionOf(draft: string, table: RuleTable, { name, mayEdit, language, limit }: Editor): DraftSession {
  const key = JSON.stringify([draft, table.id, name]);
  const known = sessions.get(key);
  if (known) return known;
  const session = new DraftSession(table, { calls: callsOf(draft, table.id), author: name, readOnly: !mayEdit, language, limit, soon: afterPaint });
  sessions.set(key, session);
  begin();
  return session;
}

/** A table of a draft as it is edited here and by others. */
export function useDraftTable(draft: string, table: RuleTable, editor: Editor): SessionState & { session: DraftSession } {
  const session = sessionOf(draft, table, editor);
  const state = useSyncExternalStore(session.subscribe, session.get);
  const { language, mayEdit } = editor;
  useLayoutEffect(() => session.adapt(language, !mayEdit), [session, language, mayEdit]);
  useEffect(() => void session.work(), [session]);
  return { ...state, session };
}
