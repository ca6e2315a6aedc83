import { useRef, type PointerEvent } from 'react';
import type { GridActs } from './acts';
import { HEAD, placeAt, type Place } from './selection';
import type { GridStore } from './store';

/** How close to the edge a drag scrolls, and by how much, in px. */
const EDGE = 28;
const PACE = 18;

type Drag = { kind: 'select' } | { kind: 'rows' } | { kind: 'fill' } | { kind: 'move'; from: string; begun: boolean };

interface Hit {
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

function hit(store: GridStore, x: number, y: number): Hit | null {
  const target = document.elementFromPoint(x, y);
  const found = placed(store, target);
  if (!found) return null;
  const box = found.row.getBoundingClientRect();
  return { place: found.place, low: y > box.top + box.height / 2, part: target?.closest<HTMLElement>('[data-part]')?.dataset.part, cell: found.cell };
}

/** Makes the cell that got the focus the current one, as when a screen reader moves there by itself. */
export function followFocus(store: GridStore, target: Element): void {
  const { anchor, editing } = store.get();
  const place = placed(store, target)?.place;
  if (place && !editing && !samePlace(place, anchor)) store.goTo(place);
}

function samePlace(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

/** What the mouse does in the cells: select, select rows, fill, move rows. A finger selects a cell and scrolls. */
export function usePointer(store: GridStore, acts: GridActs, scroller: HTMLElement | null) {
  const drag = useRef<Drag | null>(null);

  const wholeRows = (from: string, to: string) => {
    const { columns } = store.get().view;
    store.select({ row: from, column: columns[0]!.id }, { row: to, column: columns.at(-1)!.id });
  };

  const rowsSelected = (row: string) => {
    const { view } = store.get();
    const block = store.block();
    const at = view.rowAt.get(row) ?? -1;
    return block !== null && block.left === 0 && block.right === view.columns.length - 1 && at >= block.top && at <= block.bottom;
  };

  const begin = (found: Hit, shift: boolean, touch: boolean): Drag | null => {
    const { row } = found.place;
    if (row === HEAD) {
      store.goTo(found.place);
      return null;
    }
    if (found.part === 'number') {
      if (rowsSelected(row) && !shift && !acts.around.readOnly && !touch) return { kind: 'move', from: row, begun: false };
      wholeRows(shift ? store.get().anchor.row : row, row);
      return touch ? null : { kind: 'rows' };
    }
    store.goTo(found.place, shift);
    return touch ? null : { kind: 'select' };
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if ((event.target as Element).closest('[data-part=fill]')) {
      event.preventDefault();
      drag.current = { kind: 'fill' };
      event.currentTarget.setPointerCapture(event.pointerId);
      return;
    }
    const found = hit(store, event.clientX, event.clientY);
    const inEditor = (event.target as Element).closest('.vaglio-grid-editor, button, [data-part=width]');
    if (!found || inEditor || event.button !== 0) return;
    const touch = event.pointerType === 'touch';
    if (!touch) event.preventDefault();
    drag.current = begin(found, event.shiftKey, touch);
    if (samePlace(found.place, store.get().anchor)) found.cell.focus({ preventScroll: true });
    if (drag.current) event.currentTarget.setPointerCapture(event.pointerId);
  };

  const over = (found: Hit, current: Drag) => {
    const { view, anchor } = store.get();
    const at = view.rowAt.get(found.place.row);
    if (current.kind === 'select') {
      if (at !== undefined) store.goTo(found.place, true);
    } else if (current.kind === 'rows') {
      if (at !== undefined) wholeRows(anchor.row, found.place.row);
    } else if (current.kind === 'fill') {
      const block = store.block();
      const outside = block && at !== undefined && (at > block.bottom || at < block.top);
      store.set({ fillTo: outside ? at : null });
    } else {
      current.begun ||= found.place.row !== current.from;
      const behind = at === undefined ? null : found.low ? found.place.row : (view.rows[at - 1]?.id ?? null);
      if (current.begun) store.set({ dropAfter: behind });
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const current = drag.current;
    if (!current || !scroller) return;
    const box = scroller.getBoundingClientRect();
    if (event.clientY > box.bottom - EDGE) scroller.scrollTop += PACE;
    else if (event.clientY < box.top + EDGE) scroller.scrollTop -= PACE;
    const found = hit(store, Math.min(event.clientX, box.right - 2), Math.max(box.top + 2, Math.min(event.clientY, box.bottom - 2)));
    if (found) over(found, current);
  };

  const onPointerUp = () => {
    const current = drag.current;
    const { fillTo, dropAfter } = store.get();
    drag.current = null;
    if (current?.kind === 'fill') {
      store.set({ fillTo: null });
      if (fillTo !== null) acts.fillTo(fillTo);
    } else if (current?.kind === 'move') {
      store.set({ dropAfter: undefined });
      if (dropAfter !== undefined) acts.moveBehind(dropAfter);
      else wholeRows(current.from, current.from);
    }
  };

  const onDoubleClick = (event: { clientX: number; clientY: number }) => {
    const found = hit(store, event.clientX, event.clientY);
    if (found && found.place.row !== HEAD && !found.part) acts.startEditing(false);
  };

  const onContextMenu = (event: { clientX: number; clientY: number; preventDefault: () => void }) => {
    const found = hit(store, event.clientX, event.clientY);
    if (!found || found.place.row === HEAD) return;
    event.preventDefault();
    const { view } = store.get();
    const block = store.block();
    const row = view.rowAt.get(found.place.row)!;
    const column = view.columnAt.get(found.place.column)!;
    const inside = block && row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
    if (!inside) store.select(placeAt(view, row, column), placeAt(view, row, column));
    store.set({ open: { kind: 'menu', x: event.clientX, y: event.clientY } });
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onDoubleClick, onContextMenu };
}
