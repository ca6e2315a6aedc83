import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { GridActs } from './acts';
import type { Doing } from './doing';
import { cellOf } from './Follow';
import { commandOf, move, select, type Command } from './keys';
import { HEAD_HEIGHT, ROW_HEIGHT, STEP } from './metrics';
import { HEAD } from './selection';
import { bringIntoSight, drawRows } from './sight';
import type { GridStore } from './store';
import type { Widths } from './widths';

interface Keyboard {
  id: string;
  store: GridStore;
  acts: GridActs;
  doing: Doing;
  widths: Widths;
  scroller: HTMLElement | null;
}

/** How many rows a page is. */
const pageOf = ({ scroller }: Keyboard) => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);

/** Scrolls to where a key led before that is drawn, so that both are drawn at once. */
function reveal({ store, widths, scroller }: Keyboard): void {
  const { view, head } = store.get();
  if (scroller && bringIntoSight(scroller, view, widths.of, head)) drawRows(scroller);
}

/** Keys on a header: its filter, its width. */
function onHeader({ store, widths }: Keyboard, event: KeyboardEvent): boolean {
  const { column } = store.get().anchor;
  if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') {
    store.set({ open: { kind: 'filter', column } });
    return true;
  }
  const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
  if (!event.shiftKey || by === 0) return false;
  widths.resize(column, widths.of(column) + by);
  return true;
}

function openMenu({ id, store }: Keyboard): void {
  const box = cellOf(id, store, store.get().anchor)?.getBoundingClientRect();
  if (box && store.block()) store.set({ open: { kind: 'menu', x: box.left + STEP, y: box.bottom } });
}

/** Runs a command; false when the key is to do what it does by itself. */
function run(keyboard: Keyboard, command: Command): boolean {
  const { acts, doing } = keyboard;
  if (command === 'type') {
    // The editor takes the key itself, so that dead keys and input methods write in it.
    flushSync(() => acts.startEditing(true));
    return false;
  }
  if (command === 'edit') acts.startEditing(false);
  else if (command === 'menu') openMenu(keyboard);
  else doing[command]();
  return true;
}

/** What keys do in the cells. Tab goes right where cells can be edited; after Escape it leaves the grid. */
export function keyboardOf(keyboard: Keyboard) {
  const { store, acts } = keyboard;
  let leaving = false;
  return (event: KeyboardEvent): void => {
    if ((event.target as Element).closest('.vaglio-grid-editor')) return;
    if (event.key === 'Escape') {
      leaving = true;
      return;
    }
    const leaves = leaving || acts.around.readOnly;
    if (event.key !== 'Shift') leaving = false;
    if (event.key === 'Tab') {
      if (!leaves && step(store, event.shiftKey ? -1 : 1)) event.preventDefault();
      return;
    }
    if (store.get().anchor.row === HEAD && onHeader(keyboard, event)) {
      event.preventDefault();
      return;
    }
    if (event.key === '?' && (acts.around.readOnly || store.get().anchor.row === HEAD)) {
      keyboard.doing.help();
      event.preventDefault();
      return;
    }
    if (move(store, event, pageOf(keyboard))) {
      reveal(keyboard);
      event.preventDefault();
      return;
    }
    if (select(store, event)) {
      event.preventDefault();
      return;
    }
    const command = commandOf(event, acts.around.readOnly);
    if (command && run(keyboard, command)) event.preventDefault();
  };
}

/** Goes to the next cell, over the end of the row into the next one; false at the ends of the table. */
function step(store: GridStore, by: 1 | -1): boolean {
  const { view, anchor } = store.get();
  const row = anchor.row === HEAD ? -1 : (view.rowAt.get(anchor.row) ?? -1);
  const at = (row + 1) * view.columns.length + (view.columnAt.get(anchor.column) ?? 0) + by;
  const next = { row: Math.floor(at / view.columns.length) - 1, column: at % view.columns.length };
  if (at < 0 || next.row >= view.rows.length) return false;
  store.goTo({ row: view.rows[next.row]?.id ?? HEAD, column: view.columns[next.column]!.id });
  return true;
}
