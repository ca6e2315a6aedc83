import { answer, api, type Schemas } from '~/api/client';
import { readDraftTable, type RuleTable } from '~/rules/queries';

export type Edit = Schemas['Edit'];
export type Edited = Schemas['Edited'];
export type Revision = Schemas['Revision'];
export type Conflict = Schemas['Conflict'];
export type Turn = 'undo' | 'redo';

/** What a session of editing asks of the service, about one table of one draft. */
export interface Calls {
  table: (language: string) => Promise<RuleTable>;
  edit: (revision: number, edits: Edit[]) => Promise<Edited>;
  turn: (turn: Turn, revision: number) => Promise<{ revision: number }>;
  /** What was done after a revision, in its order. */
  history: (after: number) => Promise<Revision[]>;
}

export function callsOf(draft: string, table: string): Calls {
  const path = { id: draft };
  return {
    table: (language) => readDraftTable(draft, table, language),
    edit: (revision, edits) => answer(api.POST('/api/v1/drafts/{id}/edits', { params: { path }, body: { revision, edits } })),
    turn: (turn, revision) => answer(api.POST(`/api/v1/drafts/{id}/${turn}`, { params: { path }, body: { revision } })),
    history: async (after) =>
      (await answer(api.GET('/api/v1/drafts/{id}/history', { params: { path, query: { after } } }))).items,
  };
}
