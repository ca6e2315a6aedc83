import type { Revision } from './calls';
import type { Others } from './state';

/** How many people's latest doings are kept. */
const KEPT = 20;

/** What others did to a table, with what they did now; the last of it. */
export function noticed(before: readonly Others[], foreign: readonly Revision[], table: string, now: number): Others[] {
  const news = foreign.map(({ revision, author, at, changes }) => ({
    revision,
    author,
    at,
    noticed: now,
    edits: changes.flatMap(({ edit }) => (edit?.table === table ? [edit] : [])),
  }));
  return [...before, ...news].slice(-KEPT);
}
