import type { Revision, Turn } from './calls';

/** What undoing takes back and doing again makes anew, as the service has it; nothing of before a merge. */
function stackOf(history: readonly Revision[]): { undo: number | null; redo: number | null } {
  const done: number[] = [];
  const undone: number[] = [];
  for (const { kind, revision } of history) {
    if (kind === 'undo') undone.push(done.pop()!);
    else if (kind === 'redo') done.push(undone.pop()!);
    else if (kind === 'merge') done.length = undone.length = 0;
    else {
      done.push(revision);
      undone.length = 0;
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}

/** What the service took last of this page. */
export interface Lately {
  turn?: Turn;
  revision: number;
}

interface Known {
  history: readonly Revision[];
  lately: Lately | null;
  /** Gestures that the service does not have yet, and those that were taken back before it had them. */
  unsent: number;
  dropped: number;
  author: string;
}

/** What can be undone and done again; what the service took lately counts though its history was not looked at since. */
export function turnsOf({ history, lately, unsent, dropped, author }: Known): { canUndo: boolean; canRedo: boolean; undoOf: string | null } {
  const stack = stackOf(history);
  const untold = lately && lately.revision > (history.at(-1)?.revision ?? 0) ? lately : null;
  const undone = unsent === 0 ? history.find(({ revision }) => revision === stack.undo) : undefined;
  return {
    canUndo: unsent > 0 || stack.undo !== null || (untold !== null && untold.turn !== 'undo'),
    canRedo: dropped > 0 || stack.redo !== null || untold?.turn === 'undo',
    undoOf: undone && undone.author !== author ? undone.author : null,
  };
}
