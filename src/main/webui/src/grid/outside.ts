import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { followFocus } from './hit';
import { HEAD } from './selection';
import type { GridStore } from './store';
import type { TableGridProps } from './TableGrid';

/** Whether the focus is in the grid, and what follows it. */
export function useInside(store: GridStore) {
  const inside = useRef(false);
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    inside.current = true;
    followFocus(store, event.target);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) inside.current = false;
  };
  return { inside, focus: { onFocus, onBlur } };
}

/** Goes where the page says, each jump once; the focus comes along. */
export function useJumps(store: GridStore, goTo: TableGridProps['goTo'], inside: RefObject<boolean>): void {
  useLayoutEffect(() => {
    if (!goTo) return;
    inside.current = true;
    store.jump(goTo.row, goTo.column);
  }, [goTo?.at]);
}

/** Tells the page where the current cell is when it changes. */
export function useTold(store: GridStore, onPlace: TableGridProps['onPlace']): void {
  const told = useRef(onPlace);
  useLayoutEffect(() => {
    told.current = onPlace;
  });
  useLayoutEffect(() => {
    let last = store.get().anchor;
    return store.subscribe(() => {
      const { anchor } = store.get();
      if (anchor === last) return;
      last = anchor;
      told.current?.(anchor.row === HEAD ? null : anchor);
    });
  }, [store]);
}
