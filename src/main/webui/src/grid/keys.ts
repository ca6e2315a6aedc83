import { HEAD, led, placeAt } from './selection';
import type { GridStore } from './store';

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'getModifierState'>;

const ctrl = (pressed: Pressed) => pressed.ctrlKey || pressed.metaKey;
/** AltGr writes characters, such as the brackets of an Italian keyboard; browsers report it as Ctrl and Alt. */
const altGr = (pressed: Pressed) => pressed.getModifierState('AltGraph');

/** Moves the current cell, or with Shift the end of what is selected. False when the key does not lead anywhere. */
export function move(store: GridStore, pressed: Pressed, page: number): boolean {
  if (pressed.altKey) return false;
  const { view, anchor, head } = store.get();
  const extend = pressed.shiftKey && anchor.row !== HEAD;
  const lowest = extend && view.rows.length ? 0 : -1;
  const to = led(view, extend ? head : anchor, { key: pressed.key, ctrl: ctrl(pressed) }, page, lowest);
  if (to) store.goTo(to, extend);
  return to !== null;
}

/** Selects all cells, or the whole of the rows that are selected in part. */
export function select(store: GridStore, pressed: Pressed): boolean {
  const { view } = store.get();
  const block = store.block();
  if (!block) return false;
  const end = view.columns.length - 1;
  if (ctrl(pressed) && pressed.key.toLowerCase() === 'a') {
    store.select(placeAt(view, 0, 0), placeAt(view, view.rows.length - 1, end));
    return true;
  }
  if (pressed.shiftKey && pressed.key === ' ') {
    store.select(placeAt(view, block.top, 0), placeAt(view, block.bottom, end));
    return true;
  }
  return false;
}

export type Command =
  | 'undo'
  | 'redo'
  | 'fillDown'
  | 'remove'
  | 'insertBelow'
  | 'insertAbove'
  | 'duplicate'
  | 'moveUp'
  | 'moveDown'
  | 'clear'
  | 'find'
  | 'help'
  | 'menu'
  | 'edit'
  | 'type';

/** What each key does; Ctrl stands for Cmd too. */
const COMMANDS: Record<string, Command> = {
  'Ctrl+z': 'undo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+y': 'redo',
  'Ctrl+d': 'fillDown',
  'Ctrl+-': 'remove',
  'Ctrl+Enter': 'insertBelow',
  'Ctrl+Shift+Enter': 'insertAbove',
  'Ctrl+f': 'find',
  'Ctrl+/': 'help',
  'Alt+ArrowUp': 'moveUp',
  'Alt+ArrowDown': 'moveDown',
  'Alt+Shift+ArrowDown': 'duplicate',
  'Shift+F10': 'menu',
  ContextMenu: 'menu',
  Delete: 'clear',
  Backspace: 'clear',
  Enter: 'edit',
  F2: 'edit',
  F1: 'help',
};

/** What can be done where nothing is edited. */
const READING: ReadonlySet<Command> = new Set<Command>(['find', 'help', 'menu']);

const isCharacter = (key: string) => key.length === 1;

/** Signs such as the slash may need Shift on one keyboard and not on another; letters are the same key with it. */
const isSign = (key: string) => isCharacter(key) && key.toLowerCase() === key.toUpperCase();

/** A key by its name, the same with Caps Lock and without. */
function nameOf(pressed: Pressed): string {
  const shift = pressed.shiftKey && !isSign(pressed.key) ? 'Shift+' : '';
  const key = isCharacter(pressed.key) ? pressed.key.toLowerCase() : pressed.key;
  return `${ctrl(pressed) ? 'Ctrl+' : ''}${pressed.altKey ? 'Alt+' : ''}${shift}${key}`;
}

function anyCommandOf(pressed: Pressed): Command | null {
  const types = isCharacter(pressed.key) && ((!ctrl(pressed) && !pressed.altKey) || altGr(pressed));
  if (types || pressed.key === 'Dead' || pressed.key === 'Process') return 'type';
  return COMMANDS[nameOf(pressed)] ?? null;
}

/** What a key does in the grid, besides moving and selecting. Where nothing can be edited the browser has the keys that would. */
export function commandOf(pressed: Pressed, readOnly: boolean): Command | null {
  const command = anyCommandOf(pressed);
  return command && readOnly && !READING.has(command) ? null : command;
}
