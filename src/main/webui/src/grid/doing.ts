import type { GridActs } from './acts';
import type { Command } from './keys';
import type { GridStore } from './store';

export type Doing = Record<Exclude<Command, 'edit' | 'type' | 'menu'> | 'cut' | 'copy' | 'paste', () => void>;

/** What menus, buttons and keys do. From a menu the clipboard is asked for, which the browser may refuse. */
export function doingOf(store: GridStore, acts: GridActs): Doing {
  const copy = async () => {
    const copied = acts.copied();
    if (!copied) return;
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([copied.text], { type: 'text/plain' }),
        'text/html': new Blob([copied.html], { type: 'text/html' }),
      }),
    ]);
  };
  const paste = async () => acts.paste(await navigator.clipboard.readText());
  const refused = () => acts.say('noClipboard', 0);
  return {
    undo: acts.undo,
    redo: acts.redo,
    fillDown: acts.fillDown,
    remove: acts.remove,
    insertAbove: acts.insertAbove,
    insertBelow: acts.insertBelow,
    duplicate: acts.duplicate,
    moveUp: acts.moveUp,
    moveDown: acts.moveDown,
    clear: acts.clear,
    find: () => store.set({ finding: true, open: null }),
    help: () => store.set({ open: { kind: 'help' } }),
    copy: () => void copy().catch(refused),
    cut: () => void copy().then(acts.clear, refused),
    paste: () => void paste().catch(refused),
  };
}
