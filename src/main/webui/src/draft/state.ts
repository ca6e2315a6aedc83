import type { ProblemError } from '~/api/problem';
import type { RuleTable } from '~/rules/queries';
import type { Conflict, Edit, Revision } from './calls';
import type { Gesture, Refused } from './gesture';

/** What another person did while one looked on. */
export interface Others {
  revision: number;
  author: string;
  at: string;
  /** Noticed here at, in ms. */
  noticed: number;
  edits: Edit[];
}

export interface Open {
  gesture: Gesture;
  conflicts: Conflict[];
  /** The revision that was there when the conflict was found. */
  revision: number;
}

export type Saving = 'saved' | 'saving' | 'waiting' | 'conflict' | 'stopped';

export interface SessionState {
  /** The table as its editor sees it: what the service has, what is being sent, and what was refused. */
  table: RuleTable;
  revision: number;
  saving: Saving;
  /** Gestures that the service does not have yet. */
  unsent: number;
  conflict: Open | null;
  refused: Refused[];
  /** Why nothing more is taken: the draft was closed or is full. */
  stopped: ProblemError | null;
  others: Others[];
  /** All that was done to the draft, as far as it was looked at. */
  history: readonly Revision[];
  canUndo: boolean;
  canRedo: boolean;
  /** What undoing would take back is of this other person. */
  undoOf: string | null;
  /** A gesture that is larger than one may be, and was not made. */
  tooLarge: { edits: number; limit: number } | null;
  /** Somebody changed the draft before it could be undone or done again: it was not. */
  turnedDown: boolean;
  /** Why it could not be undone or done again, where nobody else was in the way. */
  turnRefused: ProblemError | null;
}

/** Before anything was done. */
export function untouched(table: RuleTable): SessionState {
  return {
    table,
    revision: table.revision ?? 0,
    saving: 'saved',
    unsent: 0,
    conflict: null,
    refused: [],
    stopped: null,
    others: [],
    history: [],
    canUndo: false,
    canRedo: false,
    undoOf: null,
    tooLarge: null,
    turnedDown: false,
    turnRefused: null,
  };
}

/** How far it is with what was done here. */
export function savingOf({ stopped, conflict }: SessionState, unsent: number, waits: boolean): Saving {
  if (stopped) return 'stopped';
  if (conflict) return 'conflict';
  if (unsent === 0) return 'saved';
  return waits ? 'waiting' : 'saving';
}

/** Whether nothing is to be drawn anew. */
export function isSame(one: SessionState, other: SessionState): boolean {
  return (Object.keys(other) as (keyof SessionState)[]).every((key) => Object.is(one[key], other[key]));
}
