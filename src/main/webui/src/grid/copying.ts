import type { ClipboardEvent } from 'react';
import type { GridActs } from './acts';
import { isInEditor } from './hit';
import type { GridStore } from './store';

/** What the clipboard's own keys do in the cells. */
export function copyingOf(store: GridStore, acts: GridActs) {
  const copy = (event: ClipboardEvent): boolean => {
    const copied = !isInEditor(event.target) && store.block() !== null && acts.copied();
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    return true;
  };
  const paste = (event: ClipboardEvent) => {
    if (isInEditor(event.target)) return;
    event.preventDefault();
    acts.paste(event.clipboardData.getData('text/plain'));
  };
  return { onCopy: copy, onCut: (event: ClipboardEvent) => copy(event) && acts.clear(), onPaste: paste };
}
