import { useCallback, useEffect, useRef, useState } from 'react';
import { LABEL } from '~/grid/columns';
import type { Place } from '~/grid/selection';
import type { DeskSearch } from './desk';

/** How long a cell is stayed at before the address says so, in ms. */
const STAY = 400;

interface Jump {
  row: string;
  column?: string;
  at: number;
}

/** Where one is. Who shows it is drawn anew with each step, and nobody else. */
export class CurrentPlace {
  private readonly listeners = new Set<() => void>();

  constructor(private place: Place | null) {}

  readonly get = (): Place | null => this.place;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(place: Place | null): void {
    this.place = place;
    this.listeners.forEach((listener) => listener());
  }
}

/** Where one is in the table, and where one is to go. The address names the place, so that a link leads to a cell. */
export function usePlace(search: DeskSearch, go: (change: DeskSearch) => void) {
  const [place] = useState(() => new CurrentPlace(search.row ? { row: search.row, column: search.column ?? LABEL } : null));
  const [goTo, setGoTo] = useState<Jump | undefined>(search.row ? { row: search.row, column: search.column, at: 0 } : undefined);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(`${search.row} ${search.column}`);
  useEffect(() => () => clearTimeout(later.current), []);
  const jump = useCallback((row: string, column?: string) => setGoTo((last) => ({ row, column, at: (last?.at ?? 0) + 1 })), []);
  const onPlace = useCallback(
    (next: Place | null) => {
      place.set(next);
      clearTimeout(later.current);
      later.current = setTimeout(() => {
        told.current = `${next?.row} ${next?.column}`;
        go({ row: next?.row, column: next?.column });
      }, STAY);
    },
    [go, place],
  );
  useEffect(() => {
    const wanted = `${search.row} ${search.column}`;
    if (!search.row || wanted === told.current) return;
    told.current = wanted;
    jump(search.row, search.column);
  }, [search.row, search.column, jump]);
  return { place, goTo, jump, onPlace };
}
