import { slug } from '~/grid/ids';
import type { RuleTable } from '~/rules/queries';
import type { Conflict, Edit, Revision, Turn } from './calls';

/** What somebody did at once, and undoes at once. */
export interface Gesture {
  id: number;
  edits: Edit[];
  /** Set where it takes back or does again instead of editing. */
  turn?: Turn;
  /** The revision that its author saw, with their own gestures before it on top. */
  seen: number;
  /** It was sent, and no answer came: it may have been made. */
  tried?: boolean;
}

/** An edit that the service does not take; its value stays in the cell until it is sent again or taken back. */
export interface Refused {
  id: number;
  edits: Edit[];
  message: string;
}

const nameOf = ({ label }: Edit) => slug(label ?? '') || 'new';

function free(id: string, taken: Set<string>): string {
  let name = id;
  for (let at = 2; taken.has(name); at++) name = `${id}-${at}`;
  taken.add(name);
  return name;
}

/** New rows and columns with the ids that the service would give them, so that the next gesture can name them. */
export function named(edits: readonly Edit[], table: RuleTable): Edit[] {
  const taken = new Set([...table.rows, ...table.inputs, ...table.outputs].map(({ id }) => id));
  return edits.map((edit) => {
    if (edit.op === 'insertRow' && !edit.row) return { ...edit, row: free(`${edit.table}.${nameOf(edit)}`, taken) };
    if (edit.op === 'copyRow' && !edit.copy) return { ...edit, copy: free(`${edit.row}-copy`, taken) };
    if (edit.op === 'addColumn' && !edit.column) return { ...edit, column: free(`${edit.table}_${nameOf(edit)}`, taken) };
    return edit;
  });
}

/** Where an edit stands: two of the same place are the same question, answered anew. */
export const placeOf = (edit: Edit): string => `${edit.op === 'setCell' ? 'cell' : edit.op} ${edit.table} ${edit.row} ${edit.column ?? ''}`;

const sorted = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, part]) => part !== null && part !== undefined).sort())
      : inner,
  );

/** Whether a revision is this gesture of somebody: then it was made, though no answer came. */
export function isMade(gesture: Gesture, revision: Revision, author: string): boolean {
  if (revision.author !== author) return false;
  if (gesture.turn) return revision.kind === gesture.turn;
  return revision.kind === 'edit' && sorted(revision.changes.map(({ edit }) => edit)) === sorted(gesture.edits);
}

/** The edits of a gesture without those that stand in conflict or were refused, by their place in it. */
export const without = (edits: readonly Edit[], left: ReadonlySet<number>): Edit[] => edits.filter((_, at) => !left.has(at));

/** Whether somebody's own change can be kept in a conflict: what it is about must still be there. */
export const canKeep = (conflict: Conflict): boolean => conflict.kind === 'changed' && conflict.yours.op !== 'insertRow';

/** An id that others took meanwhile becomes another one, also where later gestures name it. */
export function renamed(edits: readonly Edit[], from: string, to: string): Edit[] {
  return edits.map((edit) => ({
    ...edit,
    ...(edit.row === from && { row: to }),
    ...(edit.copy === from && { copy: to }),
    ...(edit.column === from && { column: to }),
    ...(edit.after === from && { after: to }),
  }));
}
