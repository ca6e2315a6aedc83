import { HEAD, led, placeAt } from './selection';
import type { GridStore } from './store';

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Moves the current cell, or with Shift the end of what is selected. False when the key does not lead anywhere. */
export function move(store: GridStore, pressed: Pressed, page: number): boolean {
  if (pressed.altKey) return false;
  const { view, anchor, head } = store.get();
  const extend = pressed.shiftKey && anchor.row !== HEAD;
  const lowest = extend && view.rows.length ? 0 : -1;
  const to = led(view, extend ? head : anchor, { key: pressed.key, ctrl: pressed.ctrlKey || pressed.metaKey }, page, lowest);
  if (to) store.goTo(to, extend);
  return to !== null;
}

/** Selects all cells, or the whole of the rows that are selected in part. */
export function select(store: GridStore, pressed: Pressed): boolean {
  const { view } = store.get();
  const block = store.block();
  if (!block) return false;
  const end = view.columns.length - 1;
  if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'a') {
    store.select(placeAt(view, 0, 0), placeAt(view, view.rows.length - 1, end));
    return true;
  }
  if (pressed.shiftKey && pressed.key === ' ') {
    store.select(placeAt(view, block.top, 0), placeAt(view, block.bottom, end));
    return true;
  }
  return false;
}
