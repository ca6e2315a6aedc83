import type { Place } from './selection';
import type { GridStore } from './store';

/** What the pointer is on. */
export interface Hit {
  place: Place;
  /** Whether the pointer is in the lower half of the row. */
  low: boolean;
  part: string | undefined;
  cell: HTMLElement;
}

/** The cell that an element belongs to. */
function placed(store: GridStore, target: Element | null): { place: Place; cell: HTMLElement; row: HTMLElement } | null {
  const cell = target?.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  const column = store.get().view.columns[Number(cell?.dataset.column)];
  return cell && row?.dataset.row && column ? { place: { row: row.dataset.row, column: column.id }, cell, row } : null;
}

export function hit(store: GridStore, x: number, y: number): Hit | null {
  const target = document.elementFromPoint(x, y);
  const found = placed(store, target);
  if (!found) return null;
  const box = found.row.getBoundingClientRect();
  return { place: found.place, low: y > box.top + box.height / 2, part: target?.closest<HTMLElement>('[data-part]')?.dataset.part, cell: found.cell };
}

/** Whether an element belongs to a cell that is being written. */
export const isInEditor = (target: EventTarget): boolean => (target as Element).closest('.vaglio-grid-editor') !== null;

/** Makes the cell that got the focus the current one, as when a screen reader moves there by itself. */
export function followFocus(store: GridStore, target: Element): void {
  const { anchor, editing } = store.get();
  const place = placed(store, target)?.place;
  if (place && !editing && !samePlace(place, anchor)) store.goTo(place);
}

export function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}
