import type { TFunction } from 'i18next';
import type { Schemas } from '~/api/client';

export type Difference = Schemas['Difference'];
export type TableDifference = Schemas['TableDifference'];
export type RowDifference = Schemas['RowDifference'];
export type CellDifference = RowDifference['cells'][number];
export type ColumnDifference = TableDifference['columns'][number];
export type FileDifference = Difference['files'][number];
export type Change = Schemas['Changed'];

/** What an input cell says that asks nothing. */
const ANYTHING = '-';

/** The parts of a text, with commas and a last "and" as the language has it. */
export type List = (parts: string[]) => string;

/** How much is otherwise, such as "4 rows in 2 tables and 1 text". Empty where nothing is. */
export function summary(difference: Pick<Difference, 'tables' | 'files'>, t: TFunction<'difference'>, list: List): string {
  const tables = difference.tables;
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  const files = otherFiles(difference).length;
  const parts = [
    rows > 0 && t('summary.rows', { count: rows }),
    columns > 0 && t('summary.columns', { count: columns }),
  ].filter((part) => part !== false);
  const inTables = parts.length > 0 ? `${list(parts)} ${t('summary.inTables', { count: tables.length })}` : '';
  const rest = inTables || tables.length === 0 ? '' : t('summary.tables', { count: tables.length });
  return list([inTables, rest, files > 0 ? t('summary.files', { count: files }) : ''].filter((part) => part !== ''));
}

/** Files that say something beside the tables: texts, cases, mappings, and models whose tables are as they were. */
export function otherFiles(difference: Pick<Difference, 'tables' | 'files'>): FileDifference[] {
  const shown = new Set(difference.tables.map((table) => table.file));
  return difference.files.filter((file) => !shown.has(file.path));
}

/** A table's name for people: its own, with the words of a name such as `LocationPoints` set apart. */
export function tableName(table: { name: string }): string {
  const words = table.name.replace(/([a-zà-ù0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a file is, such as "Cases of fit". */
export function fileName(path: string, t: TFunction<'difference'>): string {
  const name = path.split('/').at(-1) ?? path;
  const [stem = name] = name.split('.');
  const language = /^texts\.(\w+)\.ya?ml$/.exec(name)?.[1];
  if (language === 'en' || language === 'it') return t(`file.texts.${language}`);
  if (name.endsWith('.cases.yaml')) return t('file.cases', { of: stem });
  if (name.endsWith('.dmn')) return t('file.model', { of: stem });
  if (name.endsWith('.drl')) return t('file.rules', { of: stem });
  return path;
}

/** A cell as people say it: quotation marks and the sign for "asks nothing" are the language of the tables. */
export function cellWords(text: string | null, t: TFunction<'difference'>): string {
  if (text === null || text === '') return t('cell.empty');
  if (text === ANYTHING) return t('cell.any');
  const quoted = text.match(/^\s*"[^"]*"(\s*,\s*"[^"]*")*\s*$/);
  return quoted ? [...text.matchAll(/"([^"]*)"/g)].map((one) => one[1]).join(', ') : text;
}

/** Whether what a row gives is the only thing that changed: then the column's name adds nothing to it. */
export function isPlain(row: RowDifference, results: ReadonlySet<string>): boolean {
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  return row.change !== 'added' && row.change !== 'removed' && only !== undefined && results.has(only.column);
}

/** A row's change as a sentence without marks, such as "Lives in Italy: 8 → 6". */
export function rowSentence(row: RowDifference, results: ReadonlySet<string>, t: TFunction<'difference'>): string {
  const plain = isPlain(row, results);
  const pair = (cell: CellDifference) => `${cellWords(cell.before, t)} → ${cellWords(cell.after, t)}`;
  const one = (cell: CellDifference) => `${cell.label} ${cellWords(row.change === 'removed' ? cell.before : cell.after, t)}`;
  const whole = row.change === 'added' || row.change === 'removed';
  const cells = row.cells.map((cell) => (whole ? one(cell) : plain ? pair(cell) : `${cell.label} ${pair(cell)}`));
  const said = [place(row, t), ...cells].filter((part) => part !== '').join(', ');
  return said === '' ? (row.label ?? row.id) : `${row.label ?? row.id}: ${said}`;
}

/** Where a row stands now, if it was moved. */
export function place(row: RowDifference, t: TFunction<'difference'>): string {
  if (row.change !== 'moved' && row.change !== 'moved_and_changed') return '';
  return row.from === row.to ? t('row.reordered') : t('row.moved', { from: row.from, to: row.to });
}
