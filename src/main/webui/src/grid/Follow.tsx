import { useLayoutEffect, useRef, type RefObject } from 'react';
import { cellId, useTheGrid } from './context';
import { HEAD, type Place } from './selection';
import { bringIntoSight } from './sight';
import { useGrid, type GridStore } from './store';

interface FollowProps {
  scroller: HTMLDivElement | null;
  widthOf: (column: string) => number;
  /** Whether the focus is in the grid. */
  inside: RefObject<boolean>;
}

export function cellOf(id: string, store: GridStore, place: Place): HTMLElement | null {
  const { view } = store.get();
  const row = place.row === HEAD ? -1 : view.numberOf.get(place.row);
  const column = view.columnAt.get(place.column);
  return row === undefined || column === undefined ? null : document.getElementById(cellId(id, row, column));
}

/** Keeps the current cell in sight, and the focus on it while the focus is in the grid. */
export function Follow({ scroller, widthOf, inside }: FollowProps) {
  const { id, store } = useTheGrid();
  const anchor = useGrid(store, (state) => state.anchor);
  const head = useGrid(store, (state) => state.head);
  const busy = useGrid(store, (state) => state.editing !== null || state.open !== null);
  const finding = useGrid(store, (state) => state.finding);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current && scroller) bringIntoSight(scroller, store.get().view, widthOf, head);
    moved.current = true;
    // A width that changes does not scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [anchor, head]);
  useLayoutEffect(() => {
    if (inside.current && !busy && !finding) cellOf(id, store, anchor)?.focus({ preventScroll: true });
      // The cells are there once the scroller is.
  }, [id, store, anchor, busy, finding, inside, scroller]);
  return null;
}
