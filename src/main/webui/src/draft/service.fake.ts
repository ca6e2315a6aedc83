import { ProblemError } from '~/api/problem';
import { applyEdits } from '~/grid/apply';
import type { RuleTable } from '~/rules/queries';
import type { Calls, Conflict, Edit, Revision, Turn } from './calls';

const column = (id: string, type: string) => ({ id, type, label: id, expression: id });

const EMPTY: RuleTable = {
  id: 'fit',
  name: 'Fit',
  label: 'Fit',
  joint: false,
  model: 'fit',
  file: 'dmn/fit.dmn',
  hitPolicy: 'UNIQUE',
  rowCount: 2,
  revision: 0,
  inputs: [column('age', 'number')],
  outputs: [column('points', 'number')],
  rows: ['fit.young', 'fit.old'].map((id) => ({ id, label: id, annotation: null, inputs: ['-'], outputs: ['0'] })),
};

/** A draft in memory that answers as the service does: edits on top of others', conflicts of one cell, refusals. */
export class FakeDraft {
  /** The table at each revision. */
  readonly tables: RuleTable[] = [EMPTY];
  readonly revisions: Revision[] = [];
  /** Thrown instead of the next answers: `lost` after the change was made, `unread` where the table is read. */
  failures: { error: Error; lost?: boolean; unread?: boolean }[] = [];
  sent: Edit[][] = [];

  get revision(): number {
    return this.tables.length - 1;
  }

  cell(row: string, out = true): string | undefined {
    const found = this.tables.at(-1)!.rows.find(({ id }) => id === row);
    return out ? found?.outputs[0] : found?.inputs[0];
  }

  /** Somebody edits. */
  by(author: string, ...edits: Edit[]): void {
    this.append(author, 'edit', edits, applyEdits(this.tables.at(-1)!, edits));
  }

  calls(author: string): Calls {
    return {
      table: async (language) => {
        if (this.failures[0]?.unread) throw this.failures.shift()!.error;
        return { ...this.tables.at(-1)!, label: language === 'it' ? 'Idoneità' : 'Fit' };
      },
      history: async (after) => {
        this.fail();
        return this.revisions.filter(({ revision }) => revision > after);
      },
      edit: async (seen, edits) => {
        this.sent.push(edits);
        this.fail();
        const bad = edits.findIndex(({ text }) => text === 'harm');
        if (bad >= 0) throw refusal(`dmn/fit.dmn#fit/${edits[bad]!.row}/${edits[bad]!.column}`);
        const conflicts = edits.flatMap((edit, at) => this.conflict(seen, edit, at));
        if (conflicts.length > 0) throw new ProblemError(409, { type: 'x/edit-conflict', revision: this.revision, conflicts });
        this.by(author, ...edits);
        this.lose();
        return { revision: this.revision, changes: edits.map((edit) => ({ edit, before: null })), findings: [] };
      },
      turn: async (turn, seen) => {
        this.fail();
        if (seen !== this.revision) throw new ProblemError(409, { type: 'x/edit-conflict', revision: this.revision });
        this.append(author, turn, [], this.tables.at(-2)!);
        return { revision: this.revision };
      },
    };
  }

  private fail(): void {
    if (this.failures[0] && !this.failures[0].lost && !this.failures[0].unread) throw this.failures.shift()!.error;
  }

  private lose(): void {
    if (this.failures[0]?.lost) throw this.failures.shift()!.error;
  }

  private conflict(seen: number, edit: Edit, at: number): Conflict[] {
    const last = this.revisions.findLast((one) => one.revision > seen && one.changes.some((change) => change.edit?.row === edit.row && change.edit?.column === edit.column));
    if (!last || edit.op !== 'setCell') return [];
    const theirs = { text: this.cell(edit.row!) };
    return [{ edit: at, kind: 'changed', table: 'fit', row: edit.row, column: edit.column, base: { text: '0' }, theirs, yours: edit, by: last.author, at: last.at, revision: last.revision }];
  }

  private append(author: string, kind: 'edit' | Turn, edits: Edit[], table: RuleTable): void {
    this.tables.push({ ...table, revision: this.revision + 1 });
    const changes = edits.map((edit) => ({ edit, before: null }));
    this.revisions.push({ revision: this.revision, kind, author, reason: null, at: '2026-11-28T12:00:00Z', concerns: kind === 'edit' ? null : this.revision - 1, changes });
  }
}

const refusal = (pointer: string) => new ProblemError(422, { type: 'x/invalid-edit', detail: 'refused', errors: [{ pointer, detail: 'May do harm.' }] });

export const cell = (row: string, text: string, column = 'points'): Edit => ({ op: 'setCell', table: 'fit', row, column, text });
