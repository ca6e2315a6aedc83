import type { ProblemError } from '~/api/problem';
import type { Edit } from './calls';
import { placeOf, type Refused } from './gesture';

export interface FaultyEdits {
  edits: Edit[];
  message: string;
}

/** The number of the edit that a fault names as `/edits/3/text`. */
function byNumber(edits: readonly Edit[], pointer: string): Edit | undefined {
  const number = /^\/edits\/(\d+)/.exec(pointer)?.[1];
  return number === undefined ? undefined : edits[Number(number)];
}

/** The edits at a place such as `dmn/fit.dmn#fit/fit.large/fit_in1`. */
function byPlace(edits: readonly Edit[], pointer: string): Edit[] {
  const [table, row, column] = (pointer.split('#')[1] ?? '').split('/');
  return edits.filter(
    (edit) =>
      edit.table === table &&
      (row === undefined || edit.row === row || edit.copy === row) &&
      (column === undefined || edit.op !== 'setCell' || edit.column === column),
  );
}

/** Which edits the faults of a refusal are about, each with its message; all of them where they can not be told apart. */
export function faultsAt(edits: readonly Edit[], { problem, message }: ProblemError): FaultyEdits[] {
  const left = new Set(edits);
  const found: FaultyEdits[] = [];
  for (const { pointer = '', detail } of problem.errors ?? []) {
    const one = byNumber(edits, pointer);
    const at = (one ? [one] : byPlace(edits, pointer)).filter((edit) => left.has(edit));
    at.forEach((edit) => left.delete(edit));
    if (at.length > 0) found.push({ edits: at, message: detail ?? message });
  }
  return found.length > 0 ? found : [{ edits: [...edits], message: problem.errors?.[0]?.detail ?? message }];
}

/** What stays refused once these edits are made: a new answer to the same question takes the place of the old one. */
export function stillRefused(refused: Refused[], edits: readonly Edit[]): Refused[] {
  if (refused.length === 0) return refused;
  const anew = new Set(edits.map(placeOf));
  return refused
    .map((one) => ({ ...one, edits: one.edits.filter((edit) => !anew.has(placeOf(edit))) }))
    .filter((one) => one.edits.length > 0);
}
