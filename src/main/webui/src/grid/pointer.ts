import { useState, type MouseEvent, type PointerEvent } from 'react';
import type { GridActs } from './acts';
import { Drags } from './drags';
import { hit, isInEditor, samePlace } from './hit';
import { HEAD, placeAt, type Place } from './selection';
import type { GridStore } from './store';

/** How close to the edge a drag scrolls, and by how much, in px. */
const EDGE = 28;
const PACE = 18;

/** Scrolls where a drag comes to the upper or the lower edge. */
function scrollAt(scroller: HTMLElement, box: DOMRect, y: number): void {
  if (y > box.bottom - EDGE) scroller.scrollTop += PACE;
  else if (y < box.top + EDGE) scroller.scrollTop -= PACE;
}

/** Selects a cell unless it is selected with others. */
function selectAlone(store: GridStore, place: Place): void {
  const { view } = store.get();
  const block = store.block();
  const row = view.rowAt.get(place.row)!;
  const column = view.columnAt.get(place.column)!;
  const inside = block && row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  if (!inside) store.select(placeAt(view, row, column), placeAt(view, row, column));
}

/** What the mouse does in the cells: drags, edits with a double click, opens the menu. A finger selects a cell and scrolls. */
export function usePointer(store: GridStore, acts: GridActs, scroller: HTMLElement | null) {
  const [drags] = useState(() => new Drags(store, acts));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const target = event.target as Element;
    if (event.button !== 0 || target.closest('.vaglio-grid-editor, button, [data-part=width]')) return;
    const touch = event.pointerType === 'touch';
    if (target.closest('[data-part=fill]')) {
      event.preventDefault();
      drags.beginFill();
    } else {
      const found = hit(store, event.clientX, event.clientY);
      if (!found) return;
      if (!touch) event.preventDefault();
      drags.begin(found, event.shiftKey, touch);
      if (samePlace(found.place, store.get().anchor)) found.cell.focus({ preventScroll: true });
    }
    if (drags.isOn) event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!drags.isOn || !scroller) return;
    const box = scroller.getBoundingClientRect();
    scrollAt(scroller, box, event.clientY);
    const found = hit(store, Math.min(event.clientX, box.right - 2), Math.max(box.top + 2, Math.min(event.clientY, box.bottom - 2)));
    if (found) drags.over(found);
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (isInEditor(event.target)) return;
    const found = hit(store, event.clientX, event.clientY);
    if (found && found.place.row !== HEAD && !found.part) acts.startEditing(false);
  };

  const onContextMenu = (event: MouseEvent) => {
    if (isInEditor(event.target)) return;
    const found = hit(store, event.clientX, event.clientY);
    if (!found || found.place.row === HEAD) return;
    event.preventDefault();
    selectAlone(store, found.place);
    store.set({ open: { kind: 'menu', x: event.clientX, y: event.clientY } });
  };

  return { onPointerDown, onPointerMove, onPointerUp: () => drags.drop(), onPointerCancel: () => drags.cancel(), onDoubleClick, onContextMenu };
}
