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
    return inside.current && !busy && !finding ? focusOnceThere(() => cellOf(id, store, anchor)) : undefined;
  }, [id, store, anchor, busy, finding, inside, scroller]);
  return null;
}

/** How many frames a cell is waited for: rows are drawn when it is known how many fit. */
const FRAMES = 60;

/** Focuses a cell, now or when it is drawn; what it returns gives that up. */
function focusOnceThere(find: () => HTMLElement | null): () => void {
  let frame = 0;
  const attempt = (left: number) => {
    const cell = find();
    if (cell) cell.focus({ preventScroll: true });
    else if (left > 0) frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(FRAMES);
  return () => cancelAnimationFrame(frame);
}
