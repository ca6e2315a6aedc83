import type { TFunction } from 'i18next';
import type { RuleTable, TableColumn } from '~/rules/queries';
import type { Edit, Revision } from './calls';

/** How tables, rows and columns are called; what is not known any more is called by its id. */
export interface Names {
  table: (id: string) => string;
  row: (table: string, row: string) => string;
  column: (table: string, column: string) => string;
}

export function namesOf(tables: readonly RuleTable[], summaries: readonly { id: string; label: string }[] = []): Names {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const names = new Map([...summaries, ...tables].map(({ id, label }) => [id, label]));
  const columns = (table: RuleTable): TableColumn[] => [...table.inputs, ...table.outputs];
  return {
    table: (id) => names.get(id) ?? id,
    row: (table, row) => byId.get(table)?.rows.find(({ id }) => id === row)?.label || row.replace(`${table}.`, ''),
    column: (table, column) => columns(byId.get(table) ?? ({ inputs: [], outputs: [] } as unknown as RuleTable)).find(({ id }) => id === column)?.label ?? column,
  };
}

type Said = TFunction<'draft'>;

const was = (before: Record<string, unknown> | null | undefined, key: string): string => {
  const text = before?.[key];
  return typeof text === 'string' && text !== '' ? text : '∅';
};

/** One edit in words, such as "Italy · points: 8 → 6". */
export function editWords(edit: Edit, before: Record<string, unknown> | null | undefined, names: Names, t: Said): string {
  const table = edit.table ?? '';
  const row = edit.row ? names.row(table, edit.row) : '';
  switch (edit.op) {
    case 'setCell':
      return t('did.setCell', { row, column: names.column(table, edit.column ?? ''), before: was(before, 'text'), after: edit.text });
    case 'labelRow':
      return t('did.labelRow', { before: was(before, 'label'), after: edit.label });
    case 'annotate':
      return edit.annotation ? t('did.annotate', { row, text: edit.annotation }) : t('did.unannotate', { row });
    case 'insertRow':
      return t('did.insertRow', { row: edit.label || row });
    case 'copyRow':
      return t('did.copyRow', { row });
    case 'moveRow':
      return edit.after ? t('did.moveRow', { row, after: names.row(table, edit.after) }) : t('did.moveFirst', { row });
    case 'deleteRow':
      return t('did.deleteRow', { row: typeof before?.label === 'string' ? before.label : row });
    case 'addColumn':
      return t('did.addColumn', { column: edit.label });
  }
}

/** The tables that a revision edits. */
export const tablesOf = ({ changes }: Revision): string[] => [...new Set(changes.flatMap(({ edit }) => edit?.table ?? []))];

/** A revision in one line: what was done, and where. */
export function revisionWords(revision: Revision, names: Names, t: Said): string {
  if (revision.kind === 'undo' || revision.kind === 'redo') return t(`did.${revision.kind}`, { revision: revision.concerns });
  if (revision.kind === 'merge') return t('did.merge');
  if (revision.kind === 'file') return t('did.file', { files: revision.changes.map(({ file }) => String(file)).join(', ') });
  const tables = tablesOf(revision).map(names.table).join(', ');
  if (revision.changes.length !== 1) return t('did.many', { count: revision.changes.length, tables });
  const { edit, before } = revision.changes[0]!;
  return edit ? t('did.one', { what: editWords(edit, before, names, t), tables }) : tables;
}
