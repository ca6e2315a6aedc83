import type { Schemas } from '~/api/client';
import type { RuleTable, TableColumn, TableRow } from '~/rules/queries';

export type Edit = Schemas['Edit'];

/**
 * A table as it is after edits, as the service will answer it. What an edit does not touch stays the same object; an edit of
 * another table, or of a row that is not there, changes nothing.
 */
export function applyEdits(table: RuleTable, edits: readonly Edit[]): RuleTable {
  const edited = edits.filter((edit) => edit.table === table.id).reduce(applied, table);
  return edited.rows.length === edited.rowCount ? edited : { ...edited, rowCount: edited.rows.length };
}

function applied(table: RuleTable, edit: Edit): RuleTable {
  switch (edit.op) {
    case 'setCell':
      return changed(table, edit.row, (row) => withCell(table, row, edit.column, (edit.text ?? '').trim()));
    case 'labelRow':
      return changed(table, edit.row, (row) => ({ ...row, label: edit.label ?? '' }));
    case 'annotate':
      return changed(table, edit.row, (row) => ({ ...row, annotation: edit.annotation ?? null }));
    case 'insertRow':
      return placed(table, newRow(edit), edit.after);
    case 'copyRow':
      return copied(table, edit);
    case 'moveRow':
      return movedRow(table, edit);
    case 'deleteRow':
      return { ...table, rows: table.rows.filter((row) => row.id !== edit.row) };
    case 'addColumn':
      return withColumn(table, edit);
  }
}

function changed(table: RuleTable, id: string | undefined, change: (row: TableRow) => TableRow): RuleTable {
  return { ...table, rows: table.rows.map((row) => (row.id === id ? change(row) : row)) };
}

function withCell(table: RuleTable, row: TableRow, column: string | undefined, text: string): TableRow {
  const put = (columns: TableColumn[], cells: string[]) => columns.map((of, at) => (of.id === column ? text : (cells[at] ?? '')));
  return { ...row, inputs: put(table.inputs, row.inputs), outputs: put(table.outputs, row.outputs) };
}

function newRow(edit: Edit): TableRow {
  return { id: edit.row ?? '', label: edit.label ?? '', annotation: null, inputs: edit.inputs ?? [], outputs: edit.outputs ?? [] };
}

/** With a row behind another; null is the first place. */
function placed(table: RuleTable, row: TableRow, after: string | null | undefined): RuleTable {
  const at = after == null ? 0 : table.rows.findIndex((other) => other.id === after) + 1;
  if (after != null && at === 0) return table;
  return { ...table, rows: table.rows.toSpliced(at, 0, row) };
}

function copied(table: RuleTable, edit: Edit): RuleTable {
  const source = table.rows.find((row) => row.id === edit.row);
  return source ? placed(table, { ...source, id: edit.copy ?? `${source.id}-copy` }, edit.after) : table;
}

function movedRow(table: RuleTable, edit: Edit): RuleTable {
  const row = table.rows.find((one) => one.id === edit.row);
  if (!row || edit.after === row.id) return table;
  const others = { ...table, rows: table.rows.filter((one) => one !== row) };
  const there = placed(others, row, edit.after);
  return there === others ? table : there;
}

function withColumn(table: RuleTable, edit: Edit): RuleTable {
  const at = edit.at ?? table.inputs.length;
  const column: TableColumn = {
    id: edit.column ?? '',
    label: edit.label ?? '',
    expression: edit.expression ?? '',
    type: edit.fact?.type ?? 'text',
    allowed: edit.fact?.allowed,
  };
  return {
    ...table,
    inputs: table.inputs.toSpliced(at, 0, column),
    rows: table.rows.map((row) => ({ ...row, inputs: row.inputs.toSpliced(at, 0, '-') })),
  };
}
