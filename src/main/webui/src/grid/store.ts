import { useSyncExternalStore } from 'react';
import type { RuleTable } from '~/rules/queries';
import { blockOf, HEAD, placeAt, spotOf, type Block, type Place } from './selection';
import { viewOf, type Filter, type Filters, type View } from './view';

/** How a cell came to be edited: by typing over it, or to change what is there. */
export interface Editing extends Place {
  replace: boolean;
}

/** What is selected, by its corners; the first is the current cell. */
interface Corners {
  anchor: Place;
  head: Place;
}

/** What lies over the cells; one thing at a time. */
export type Open = { kind: 'menu'; x: number; y: number } | { kind: 'filter'; column: string } | { kind: 'help' };

export interface GridState {
  view: View;
  filters: Filters;
  /** The current cell, which typing goes to. */
  anchor: Place;
  /** The other corner of what is selected. */
  head: Place;
  editing: Editing | null;
  open: Open | null;
  /** Whether the bar to find a text is shown. */
  finding: boolean;
  /** How far the fill handle is drawn, as a row of the view. */
  fillTo: number | null;
  /** What was done last, in words; `at` tells it from the same said before. */
  said: { text: string; at: number };
  /** What is dropped where: the row that a dragged row would come to stand behind; undefined while none is dragged. */
  dropAfter: string | null | undefined;
}

/** The state of one grid. Each part of the picture reads the little that it shows, and is drawn again when that changes. */
export class GridStore {
  private readonly listeners = new Set<() => void>();
  private state: GridState;
  /** Where to go once the table has that row, which an edit has asked for. */
  private wanted: Corners | null = null;

  constructor(table: RuleTable) {
    const view = viewOf(table, {});
    const first = placeAt(view, 0, 0);
    this.state = { view, filters: {}, anchor: first, head: first, editing: null, open: null, finding: false, fillTo: null, said: { text: '', at: 0 }, dropAfter: undefined };
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

  /** Goes to a cell that somebody points at, from behind the filters too; to the first one where it is not there any more. */
  jump(row: string, column?: string): void {
    const { view } = this.state;
    if (view.numberOf.has(row) && !view.rowAt.has(row)) this.clearFilters();
    const now = this.state.view;
    const place = { row, column: column !== undefined && now.columnAt.has(column) ? column : now.columns[0]!.id };
    this.goTo(spotOf(now, place) ? place : placeAt(now, 0, 0));
  }

  select(anchor: Place, head: Place): void {
    this.wanted = null;
    this.set({ anchor, head });
  }

  /** Selects cells that may be there only when the edit that makes them has arrived. */
  selectOnceThere(anchor: Place, head: Place): void {
    const { view } = this.state;
    if (spotOf(view, anchor) && spotOf(view, head)) this.select(anchor, head);
    else this.wanted = { anchor, head };
  }

  say(text: string): void {
    this.set({ said: { text, at: this.state.said.at + 1 } });
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
    const wanted = this.wanted && spotOf(view, this.wanted.anchor) && spotOf(view, this.wanted.head) ? this.wanted : null;
    if (wanted) this.wanted = null;
    const kept = wanted?.anchor ?? held(before, view, anchor);
    this.set({
      view,
      filters,
      anchor: kept,
      head: wanted?.head ?? (kept === anchor && spotOf(view, head) ? head : kept),
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
