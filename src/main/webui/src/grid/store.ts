import { useSyncExternalStore } from 'react';
import type { RuleTable } from '~/rules/queries';
import { blockOf, HEAD, placeAt, spotOf, type Block, type Place } from './selection';
import { viewOf, type Filter, type Filters, type View } from './view';

/** How a cell came to be edited: by typing over it, or to change what is there. */
export interface Editing extends Place {
  replace: boolean;
}

export interface GridState {
  view: View;
  filters: Filters;
  /** The current cell, which typing goes to. */
  anchor: Place;
  /** The other corner of what is selected. */
  head: Place;
  editing: Editing | null;
  /** How far the fill handle is drawn, as a row of the view. */
  fillTo: number | null;
  /** What is dropped where: the row that a dragged row would come to stand behind; undefined while none is dragged. */
  dropAfter: string | null | undefined;
}

/** The state of one grid. Each part of the picture reads the little that it shows, and is drawn again when that changes. */
export class GridStore {
  private readonly listeners = new Set<() => void>();
  private state: GridState;
  /** Where to go once the table has that row, which an edit has asked for. */
  private wanted: Place | null = null;

  constructor(table: RuleTable) {
    const view = viewOf(table, {});
    const first = placeAt(view, 0, 0);
    this.state = { view, filters: {}, anchor: first, head: first, editing: null, fillTo: null, dropAfter: undefined };
  }

  readonly get = (): GridState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<GridState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  /** Another state of the table, of this person's edits or of others'. The current cell stays with its row. */
  show(table: RuleTable): void {
    if (table === this.state.view.table) return;
    this.see(viewOf(table, this.state.filters, this.state.view));
  }

  filter(column: string, filter: Filter | null): void {
    const { [column]: _, ...others } = this.state.filters;
    const filters = filter ? { ...others, [column]: filter } : others;
    this.see(viewOf(this.state.view.table, filters), filters);
  }

  clearFilters(): void {
    this.see(viewOf(this.state.view.table, {}), {});
  }

  goTo(place: Place, extend = false): void {
    this.wanted = null;
    const { anchor, head } = this.state;
    if (extend) {
      if (anchor.row !== HEAD) this.set({ head: place });
    } else if (!same(anchor, place) || !same(head, place)) {
      this.set({ anchor: place, head: place });
    }
  }

  select(anchor: Place, head: Place): void {
    this.wanted = null;
    this.set({ anchor, head });
  }

  /** Goes to a cell that may be there only when the edit that makes it has arrived. */
  goOnceThere(place: Place): void {
    if (spotOf(this.state.view, place)) this.goTo(place);
    else this.wanted = place;
  }

  edit(place: Place, replace: boolean): void {
    this.set({ anchor: place, head: place, editing: { ...place, replace } });
  }

  block(): Block | null {
    const { view, anchor, head } = this.state;
    return anchor.row === HEAD ? null : blockOf(view, anchor, head);
  }

  private see(view: View, filters = this.state.filters): void {
    const { view: before, editing, anchor, head } = this.state;
    const wanted = this.wanted && spotOf(view, this.wanted) ? this.wanted : null;
    if (wanted) this.wanted = null;
    const kept = wanted ?? held(before, view, anchor);
    this.set({
      view,
      filters,
      anchor: kept,
      head: wanted ?? (kept === anchor && spotOf(view, head) ? head : kept),
      editing: editing && spotOf(view, editing) ? editing : null,
    });
  }
}

const same = (a: Place, b: Place) => a.row === b.row && a.column === b.column;

/** The place itself where its cell is still there, or else what came to stand where it was. */
function held(before: View, now: View, place: Place): Place {
  if (spotOf(now, place)) return place;
  const was = spotOf(before, place) ?? { row: 0, column: 0 };
  return placeAt(now, Math.max(0, was.row), was.column);
}

/** A part of the state; drawn again only when that part is another. */
export function useGrid<T extends string | number | boolean | object | null | undefined>(store: GridStore, part: (state: GridState) => T): T {
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}
