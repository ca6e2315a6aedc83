import type { ProblemError } from '~/api/problem';
import type { Conflict } from './calls';
import type { Gesture } from './gesture';
import type { Outbox } from './outbox';
import { faultsAt } from './refusal';
import type { SessionState } from './state';

/** What is needed of a session that is refused something. */
interface Session {
  outbox: Outbox;
  get: () => SessionState;
  show: (change: Partial<SessionState>) => void;
  /** Reads the table anew. */
  refresh: () => Promise<void>;
  /** Whether a revision was made here. */
  isOwn: (revision: number) => boolean;
  nextId: () => number;
}

/** What becomes of a gesture that the service does not take. */
export class Refusals {
  constructor(private readonly session: Session) {}

  async of(gesture: Gesture, error: ProblemError): Promise<void> {
    if (gesture.turn) await this.turn(gesture, error);
    else if (error.kind === 'edit-conflict') await this.conflicting(gesture, error);
    else if (error.problem.errors?.some(({ code }) => code === 'id_taken')) this.renameAll(gesture, error);
    else if (isClosed(error)) this.session.show({ stopped: error });
    else this.keep(gesture, error);
  }

  /** There is nothing to keep of an undo: it is looked at again before more is undone. */
  private async turn(gesture: Gesture, error: ProblemError): Promise<void> {
    const { outbox, show, refresh } = this.session;
    outbox.remove(gesture);
    if (error.kind === 'edit-conflict') await refresh();
    if (error.problem.limit !== undefined || error.problem.state !== undefined) show({ stopped: error });
    else if (error.status === 409) show({ turnedDown: true });
    else if (isClosed(error)) show({ stopped: error });
    else show({ turnRefused: error });
  }

  private async conflicting(gesture: Gesture, error: ProblemError): Promise<void> {
    const { outbox, get, show, refresh, isOwn } = this.session;
    await refresh();
    const revision = Number(error.problem.revision);
    const conflicts = (error.problem.conflicts ?? []) as Conflict[];
    const taken = conflicts.filter(({ kind }) => kind === 'taken');
    taken.forEach(({ edit }) => outbox.rename(gesture.edits[edit]!, get().table));
    const left = conflicts.filter((one) => one.kind !== 'taken' && !isOwn(one.revision));
    const now = outbox.find(gesture.id)!;
    if (conflicts.length === 0) this.keep(gesture, error);
    else if (left.length > 0) show({ conflict: { gesture: now, conflicts: left, revision } });
    else outbox.change(now, { seen: revision });
  }

  private renameAll(gesture: Gesture, { problem }: ProblemError): void {
    const { outbox, get } = this.session;
    const places = problem.errors!.map(({ pointer }) => Number(/\d+/.exec(pointer ?? '')?.[0] ?? 0));
    places.forEach((at) => outbox.rename(gesture.edits[at]!, get().table));
  }

  /** Keeps what was refused at its place, and sends the rest of the gesture. */
  private keep(gesture: Gesture, error: ProblemError): void {
    const { outbox, get, show, nextId } = this.session;
    const faults = faultsAt(gesture.edits, error);
    const refused = faults.map(({ edits, message }) => ({ id: nextId(), edits, message }));
    const bad = new Set(faults.flatMap(({ edits }) => edits));
    outbox.replace(gesture, { edits: gesture.edits.filter((edit) => !bad.has(edit)) });
    show({ refused: [...get().refused, ...refused] });
  }
}

/** Whether the draft takes nothing more of this person. */
const isClosed = ({ status }: ProblemError): boolean => status === 409 || status === 403 || status === 404;
