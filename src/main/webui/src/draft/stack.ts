import type { Revision } from './calls';

/** What undoing takes back and doing again makes anew, as the service has it; nothing of before a merge. */
export function stackOf(history: readonly Revision[]): { undo: number | null; redo: number | null } {
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
