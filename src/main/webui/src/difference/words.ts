import type { TFunction } from 'i18next';
import type { Schemas } from '~/api/client';
import { words, type Kind } from '~/cell';

export type Difference = Schemas['Difference'];
export type TableDifference = Schemas['TableDifference'];
export type RowDifference = Schemas['RowDifference'];
export type CellDifference = RowDifference['cells'][number];
export type ColumnDifference = TableDifference['columns'][number];
export type FileDifference = Difference['files'][number];
export type Change = Schemas['Changed'];

const NUMBER = /^-?\d+(\.\d+)?$/;

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

/** The keys of what is asked for that a label ends with, such as "(P1, P2)": those who read a change need none. */
const KEYS = /\s*\([A-Z]+\d+(,\s*[A-Z]+\d+)*\)$/;

/** A table's name for people: its label, or the words of a name such as `LocationPoints` set apart. */
export function tableName({ name, label }: { name: string; label?: string | null }): string {
  if (label) return label.replace(KEYS, '');
  const words = name.replace(/([a-zà-ù0-9])([A-Z])/g, '$1 $2').toLowerCase();
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

/** How cells are said: by whom the words come, in which language. */
export interface Speech {
  t: TFunction<'difference'>;
  /** Words of `~/cell`. */
  cell: TFunction<'cell'>;
  language: string;
}

/** The values of a cell that names texts and nothing else, such as `"IT", "SM"`; null of any other. */
export function valuesOf(text: string): string[] | null {
  const names = /^\s*"[^"]*"(\s*,\s*"[^"]*")*\s*$/.test(text);
  return names ? [...text.matchAll(/"([^"]*)"/g)].map((one) => one[1]!.replaceAll('_', ' ')) : null;
}

/** A cell as people say it, also one that is not there. */
export function cellWords(text: string | null, kind: Kind, { t, cell, language }: Speech): string {
  if (text === null) return t('cell.empty');
  const values = valuesOf(text);
  return values ? values.join(', ') : words(text, NUMBER.test(text.trim()) ? 'output' : kind, language, cell);
}

/** Whether a column says what rows give. */
export const kindOf = (column: string, results: ReadonlySet<string>): Kind => (results.has(column) ? 'output' : 'input');

/** Whether what a row gives is the only thing that changed: then the column's name adds nothing to it. */
export function isPlain(row: RowDifference, results: ReadonlySet<string>): boolean {
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  return row.change !== 'added' && row.change !== 'removed' && only !== undefined && results.has(only.column);
}

/** The cells of a row that say something: not its own id, which the tables of verdicts give along. */
export const saidCells = (row: RowDifference): CellDifference[] => row.cells.filter((cell) => !isOwnId(row, cell.before) && !isOwnId(row, cell.after));

const isOwnId = (row: RowDifference, text: string | null): boolean => text === `"${row.id}"`;

/** The columns of a table, with their places in the rows, but for the one that gives each row's own id. */
export function saidColumns(table: TableDifference): { column: TableDifference['heading'][number]; at: number }[] {
  const own = (at: number) => table.rows.every((row) => isOwnId(row, (row.after ?? row.before)?.[at] ?? null));
  return table.heading.map((column, at) => ({ column, at })).filter(({ at }) => !own(at));
}

/** A row's change as a sentence without marks, such as "Lives in Italy: 6 instead of 8". */
export function rowSentence(row: RowDifference, results: ReadonlySet<string>, speech: Speech): string {
  const { t } = speech;
  const parts = [
    row.labelBefore === null ? '' : t('row.wasCalled', { before: row.labelBefore }),
    place(row, t),
    ...saidCells(row).map((cell) => cellSentence(row, cell, results, speech)),
    row.annotation === null ? '' : t(row.annotation.after === null ? 'row.noteLost' : 'row.noteIs', { note: row.annotation.after }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? (row.label ?? row.id) : `${row.label ?? row.id}: ${parts.join('; ')}`;
}

/** One cell of it; the column is named where it is not the one result. */
function cellSentence(row: RowDifference, cell: CellDifference, results: ReadonlySet<string>, speech: Speech): string {
  const said = (text: string | null) => cellWords(text, kindOf(cell.column, results), speech);
  const named = (words: string) => (isPlain(row, results) ? words : `${cell.label} ${words}`);
  if (row.change === 'added') return named(said(cell.after));
  if (row.change === 'removed') return named(said(cell.before));
  return named(cameAndWent(cell, speech) ?? speech.t('cell.instead', { before: said(cell.before), after: said(cell.after) }));
}

/** Of a list of values, those that came and went; null where a cell is no such list on both sides. */
function cameAndWent({ before, after }: CellDifference, { t }: Speech): string | null {
  const was = before === null ? null : valuesOf(before);
  const is = after === null ? null : valuesOf(after);
  if (!was || !is || was.length + is.length <= 2) return null;
  const came = is.filter((value) => !was.includes(value)).join(', ');
  const went = was.filter((value) => !is.includes(value)).join(', ');
  const parts = [came && t('cell.also', { values: came }), went && t('cell.without', { values: went })].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** Where a row stands now, if it was moved. */
export function place(row: RowDifference, t: TFunction<'difference'>): string {
  if (row.change !== 'moved' && row.change !== 'moved_and_changed') return '';
  return row.from === row.to ? t('row.reordered') : t('row.moved', { from: row.from, to: row.to });
}
