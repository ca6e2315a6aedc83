import { faultOf, quotedTexts, read, type Fault, type Reading } from '~/cell';
import type { RuleTable, TableRow } from '~/rules/queries';
import type { Edit } from './apply';
import { textOf, type GridColumn } from './columns';

const none: ReadonlySet<string> = new Set();
const found = new WeakMap<RuleTable, Map<string, ReadonlySet<string>>>();

/** The texts that a column has in its cells. They need no quotes, and are proposed. */
export function knownTexts(table: RuleTable, column: GridColumn): ReadonlySet<string> {
  if (column.of?.type !== 'text' && column.of?.type !== 'list_of') return none;
  const columns = found.get(table) ?? new Map<string, ReadonlySet<string>>();
  found.set(table, columns);
  const known = columns.get(column.id) ?? new Set(table.rows.flatMap((row) => quotedTexts(textOf(row, column))));
  columns.set(column.id, known);
  return known;
}

/** What was typed or pasted into a column, as it is to be written; a doubtful text stays as it is. */
export function reading(table: RuleTable, column: GridColumn, text: string): Reading {
  if (column.of && (column.kind === 'input' || column.kind === 'output')) return read(text, column.of, column.kind, knownTexts(table, column));
  const feel = text.replace(/\s+/g, ' ').trim();
  return { feel, changed: feel !== text };
}

/** What is wrong with a cell as it stands, as far as its column tells. */
export function faultIn({ of, kind }: GridColumn, text: string): Fault | undefined {
  if (!of || (kind !== 'input' && kind !== 'output')) return undefined;
  if (text === '') return kind === 'output' ? { key: 'faults.missingResult' } : undefined;
  return faultOf(text, of, kind);
}

/** Why a cell that the service can not read is none, in the words that its writer had while typing it. */
export function faultAsTyped(table: RuleTable, column: GridColumn, text: string): Fault | undefined {
  return text === '' ? undefined : reading(table, column, text).fault;
}

/** The edit that writes a text into a cell; none where it stands there already. */
export function writing(table: RuleTable, row: TableRow, column: GridColumn, text: string): Edit[] {
  const { feel } = reading(table, column, text);
  if (feel === textOf(row, column)) return [];
  const at = { table: table.id, row: row.id };
  if (column.kind === 'label') return [{ op: 'labelRow', ...at, label: feel }];
  if (column.kind === 'note') return [{ op: 'annotate', ...at, annotation: feel || null }];
  return [{ op: 'setCell', ...at, column: column.id, text: feel }];
}

/** What a cell holds that nobody filled: a condition that asks nothing, a result that is still to be given. */
export const emptied = (column: GridColumn): string => (column.kind === 'input' ? '-' : '');
