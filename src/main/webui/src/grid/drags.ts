import type { GridActs } from './acts';
import type { Hit } from './hit';
import { behindAbove } from './lines';
import { HEAD } from './selection';
import type { GridStore } from './store';

type Drag = { kind: 'select' } | { kind: 'rows' } | { kind: 'fill' } | { kind: 'move'; from: string; begun: boolean };

/** What a press of the mouse begins in the cells, and what comes of it: to select, select rows, fill, move rows. */
export class Drags {
  private current: Drag | null = null;

  constructor(
    private readonly store: GridStore,
    private readonly acts: GridActs,
  ) {}

  get isOn(): boolean {
    return this.current !== null;
  }

  beginFill(): void {
    this.current = { kind: 'fill' };
  }

  /** A finger selects a cell, and scrolls. */
  begin(found: Hit, shift: boolean, touch: boolean): void {
    const begun = this.pressed(found, shift, touch);
    this.current = touch ? null : begun;
  }

  over(found: Hit): void {
    const { current, store } = this;
    const { view, anchor } = store.get();
    const at = view.rowAt.get(found.place.row);
    if (current?.kind === 'select') {
      if (at !== undefined) store.goTo(found.place, true);
    } else if (current?.kind === 'rows') {
      if (at !== undefined) this.selectRows(anchor.row, found.place.row);
    } else if (current?.kind === 'fill') {
      const block = store.block();
      const outside = block && at !== undefined && (at > block.bottom || at < block.top);
      store.set({ fillTo: outside ? at : null });
    } else if (current) {
      current.begun ||= found.place.row !== current.from;
      const behind = at !== undefined && found.low ? found.place.row : behindAbove(view, at ?? 0);
      if (current.begun) store.set({ dropAfter: behind });
    }
  }

  drop(): void {
    const { current } = this;
    const { fillTo, dropAfter } = this.store.get();
    this.cancel();
    if (current?.kind === 'fill' && fillTo !== null) this.acts.fillTo(fillTo);
    if (current?.kind !== 'move') return;
    if (dropAfter !== undefined) this.acts.moveBehind(dropAfter);
    else this.selectRows(current.from, current.from);
  }

  /** Nothing comes of it. */
  cancel(): void {
    const { current } = this;
    this.current = null;
    if (current?.kind === 'fill') this.store.set({ fillTo: null });
    if (current?.kind === 'move') this.store.set({ dropAfter: undefined });
  }

  private pressed(found: Hit, shift: boolean, touch: boolean): Drag | null {
    const { row } = found.place;
    if (row === HEAD) {
      this.store.goTo(found.place);
      return null;
    }
    if (found.part !== 'number') {
      this.store.goTo(found.place, shift);
      return { kind: 'select' };
    }
    if (this.isSelected(row) && !shift && !this.acts.around.readOnly && !touch) return { kind: 'move', from: row, begun: false };
    this.selectRows(shift ? this.store.get().anchor.row : row, row);
    return { kind: 'rows' };
  }

  private selectRows(from: string, to: string): void {
    const { columns } = this.store.get().view;
    this.store.select({ row: from, column: columns[0]!.id }, { row: to, column: columns.at(-1)!.id });
  }

  /** Whether the whole of a row is selected. */
  private isSelected(row: string): boolean {
    const { view } = this.store.get();
    const block = this.store.block();
    const at = view.rowAt.get(row) ?? -1;
    return block !== null && block.left === 0 && block.right === view.columns.length - 1 && at >= block.top && at <= block.bottom;
  }
}
