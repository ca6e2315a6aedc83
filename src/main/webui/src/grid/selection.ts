import type { View } from './view';

/** The row of the headers, which the arrows reach like any other. */
export const HEAD = '$head';

/** A cell, by the ids of its row and column. */
export interface Place {
  row: string;
  column: string;
}

/** A block of cells, by their places in the view, both ends included. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Where a place is in the view; the headers are the row -1. Null when it is not shown. */
export function spotOf(view: View, place: Place): { row: number; column: number } | null {
  const row = place.row === HEAD ? -1 : view.rowAt.get(place.row);
  const column = view.columnAt.get(place.column);
  return row === undefined || column === undefined ? null : { row, column };
}

const between = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/** The place of a row and a column in the view, brought in where it lies outside. */
export function placeAt(view: View, row: number, column: number, lowest = -1): Place {
  const at = between(lowest, row, view.rows.length - 1);
  return { row: view.rows[at]?.id ?? HEAD, column: view.columns[between(0, column, view.columns.length - 1)]!.id };
}

export function blockOf(view: View, anchor: Place, head: Place): Block | null {
  const a = spotOf(view, anchor);
  const b = spotOf(view, head) ?? a;
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const rowsOf = (block: Block) => block.bottom - block.top + 1;
export const columnsIn = (block: Block) => block.right - block.left + 1;

export interface Stroke {
  key: string;
  ctrl: boolean;
}

/** Where a key leads from a place; null when it does not lead anywhere. `page` is how many rows are seen at once. */
export function led(view: View, from: Place, { key, ctrl }: Stroke, page: number, lowest = -1): Place | null {
  const spot = spotOf(view, from);
  if (!spot) return null;
  const { row, column } = spot;
  const last = view.rows.length - 1;
  const end = view.columns.length - 1;
  const to = (r: number, c: number) => placeAt(view, r, c, lowest);
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? Math.min(row, 0) : row - 1, column);
    case 'ArrowDown':
      return to(ctrl ? last : row + 1, column);
    case 'ArrowLeft':
      return to(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, ctrl ? end : column + 1);
    case 'Home':
      return to(ctrl ? 0 : row, 0);
    case 'End':
      return to(ctrl ? last : row, end);
    case 'PageUp':
      return to(Math.max(Math.min(row, 0), row - page), column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
}
