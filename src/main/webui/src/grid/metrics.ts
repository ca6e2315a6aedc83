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

/** The width that a column has by itself. */
export function usualWidth(view: View, column: GridColumn): number {
  return fitting(view, column, ...bounds[column.kind]);
}

/** The width at which what stands in a column is seen whole. */
export function wholeWidth(view: View, column: GridColumn): number {
  return fitting(view, column, NARROWEST, WIDEST);
}
