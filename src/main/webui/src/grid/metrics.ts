import { textOf, type GridColumn } from './columns';
import type { View } from './view';

/** Of a row, in px: all rows are alike, so that 5,000 of them can be placed without being measured. */
export const ROW_HEIGHT = 34;
export const HEAD_HEIGHT = 52;
export const NARROWEST = 56;
export const WIDEST = 720;
/** By how much a key makes a column wider. */
export const STEP = 16;

const CHARACTER = 7.4;
const AROUND = 28;
/** How many rows a width is told from. */
const LOOKED_AT = 200;

const bounds: Record<GridColumn['kind'], [number, number]> = {
  label: [180, 320],
  input: [112, 300],
  output: [96, 280],
  note: [140, 280],
};

function fitting(view: View, column: GridColumn, least: number, most: number): number {
  const heading = (column.of?.label ?? '').length + 6;
  const longest = view.table.rows.slice(0, LOOKED_AT).reduce((length, row) => Math.max(length, textOf(row, column).length), heading);
  const number = column.kind === 'label' ? 40 : 0;
  return Math.round(Math.max(least, Math.min(most, longest * CHARACTER + AROUND + number)));
}

/** On a narrow screen the labels leave room for what they name. */
const NARROW_ROOM = 700;
const NARROW_LABEL = 150;

/** The widths that columns have by themselves: as their content asks, the wide ones drawn in where there is not that much room. */
export function usualWidths(view: View, room: number): Map<string, number> {
  const asked = view.columns.map((column) => fitting(view, column, ...bounds[column.kind]));
  const least = view.columns.map(({ kind }) => (kind === 'label' && room < NARROW_ROOM ? NARROW_LABEL : bounds[kind][0]));
  const spare = asked.reduce((sum, width, at) => sum + Math.max(0, width - least[at]!), 0);
  const over = asked.reduce((sum, width) => sum + width, 0) - room;
  const share = spare > 0 ? Math.max(0, Math.min(1, over / spare)) : 0;
  return new Map(view.columns.map(({ id }, at) => [id, Math.floor(asked[at]! - Math.max(0, asked[at]! - least[at]!) * share)]));
}

/** The width at which what stands in a column is seen whole. */
export function wholeWidth(view: View, column: GridColumn): number {
  return fitting(view, column, NARROWEST, WIDEST);
}
