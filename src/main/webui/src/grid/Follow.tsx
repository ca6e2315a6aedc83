import { useLayoutEffect, useRef, type RefObject } from 'react';
import { cellId, useTheGrid } from './context';
import type { Place } from './selection';
import { bringIntoSight, drawRows } from './sight';
import { useGrid, type GridStore } from './store';

interface FollowProps {
  scroller: HTMLDivElement | null;
  widthOf: (column: string) => number;
  /** Whether the focus is in the grid. */
  inside: RefObject<boolean>;
}

export function cellOf(id: string, store: GridStore, place: Place): HTMLElement | null {
  const column = store.get().view.columnAt.get(place.column);
  return column === undefined ? null : document.getElementById(cellId(id, place.row, column));
}

/** Keeps the current cell in sight, and the focus on it while the focus is in the grid; Tab comes to it from outside. */
export function Follow({ scroller, widthOf, inside }: FollowProps) {
  const { id, store } = useTheGrid();
  const anchor = useGrid(store, (state) => state.anchor);
  const head = useGrid(store, (state) => state.head);
  const view = useGrid(store, (state) => state.view);
  const busy = useGrid(store, (state) => state.editing !== null || state.open !== null);
  const finding = useGrid(store, (state) => state.finding);
  const moved = useRef(false);
  const stop = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const scrolled = moved.current && scroller && bringIntoSight(scroller, store.get().view, widthOf, head);
    if (scrolled) queueMicrotask(() => drawRows(scroller));
    moved.current = true;
    // A width that changes does not scroll.
  }, [anchor, head]);
  useLayoutEffect(() => {
    const focuses = inside.current && !busy && !finding;
    return focuses ? onceThere(() => cellOf(id, store, anchor), (cell) => cell.focus({ preventScroll: true })) : undefined;
  }, [id, store, anchor, busy, finding, inside, scroller]);
  // After the focus has moved: of an element that has it, a browser lays out the page when this attribute changes.
  useLayoutEffect(
    () =>
      onceThere(
        () => cellOf(id, store, anchor),
        (cell) => {
          if (stop.current !== cell) stop.current?.setAttribute('tabindex', '-1');
          cell.setAttribute('tabindex', '0');
          stop.current = cell;
        },
      ),
    [id, store, anchor, view, scroller],
  );
  return null;
}

/** How many frames a cell is waited for: rows are drawn when it is known how many fit. */
const FRAMES = 60;

/** Does something with a cell, now or when it is drawn; what it returns gives that up. */
function onceThere(find: () => HTMLElement | null, act: (cell: HTMLElement) => void): () => void {
  let frame = 0;
  const attempt = (left: number) => {
    const cell = find();
    if (cell) act(cell);
    else if (left > 0) frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(FRAMES);
  return () => cancelAnimationFrame(frame);
}
