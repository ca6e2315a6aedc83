import { useEffect, useState } from 'react';
import { useAfterPaint } from '~/shared/afterPaint';
import { HEAD, type Place } from './selection';
import { useGrid, type GridStore } from './store';

/** The cell that the mouse was moved to, or else the current one while the focus is in the cells. */
export function useLookedAt(store: GridStore, scroller: HTMLElement | null): { at: Place | null; hovered: boolean } {
  // What is told of a cell may come a moment after the step, which does not wait until that is laid out.
  const anchor = useAfterPaint(useGrid(store, (state) => state.anchor));
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<Place | null>(null);
  // Keys lead away from where the mouse was left.
  useEffect(() => setHovered(null), [anchor]);
  useEffect(() => watchMouse(store, scroller, setHovered), [store, scroller]);
  useEffect(() => watchFocus(scroller, setFocused), [scroller]);
  const current = focused && anchor.row !== HEAD ? anchor : null;
  return { at: hovered ?? current, hovered: hovered !== null };
}

/** Tells the cell that the mouse is moved to. Cells that are scrolled to where it lies are not meant. */
function watchMouse(store: GridStore, scroller: HTMLElement | null, tell: (place: Place | null) => void): () => void {
  const watched = new AbortController();
  let [x, y] = [NaN, NaN];
  const moved = (event: PointerEvent) => ([x, y] = [event.clientX, event.clientY]);
  const over = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || (event.clientX === x && event.clientY === y)) return;
    tell(event.buttons === 0 ? placeOf(store, event.target as Element) : null);
  };
  const away = (event: PointerEvent) => {
    if (!(event.relatedTarget as Element | null)?.closest?.('.vaglio-grid-card')) tell(null);
  };
  scroller?.addEventListener('pointermove', moved, watched);
  scroller?.addEventListener('pointerover', over, watched);
  scroller?.addEventListener('pointerleave', away, watched);
  return () => watched.abort();
}

function placeOf(store: GridStore, target: Element): Place | null {
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
  const column = store.get().view.columns[Number(cell?.dataset.column)]?.id;
  return row && column && row !== HEAD ? { row, column } : null;
}

function watchFocus(scroller: HTMLElement | null, tell: (focused: boolean) => void): () => void {
  const watched = new AbortController();
  scroller?.addEventListener('focusin', () => tell(true), watched);
  scroller?.addEventListener('focusout', (event) => tell(scroller.contains(event.relatedTarget as Node | null)), watched);
  return () => watched.abort();
}
