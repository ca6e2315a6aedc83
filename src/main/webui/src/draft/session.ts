import { OfflineError, ProblemError } from '~/api/problem';
import type { RuleTable } from '~/rules/queries';
import type { Calls, Edit, Turn } from './calls';
import { Confirmed } from './confirmed';
import { named, without, type Gesture } from './gesture';
import { noticed } from './others';
import { Outbox } from './outbox';
import { Overlay } from './overlay';
import { stillRefused } from './refusal';
import { Refusals } from './refusals';
import { turnsOf } from './stack';
import { isSame, savingOf, untouched, type SessionState } from './state';

interface Settings {
  calls: Calls;
  author: string;
  limit: number;
  language: string;
  readOnly?: boolean;
  now?: () => number;
  /** When what was just done is sent; at once without it. */
  soon?: (send: () => void) => void;
}

/**
 * One person edits one table of a draft. What they do is seen at once and sent in its order; what can not be sent waits.
 * Nothing is dropped but by the person.
 */
export class DraftSession {
  private readonly confirmed: Confirmed;
  private readonly outbox = new Outbox();
  private readonly overlay = new Overlay();
  private readonly refusals = new Refusals({
    outbox: this.outbox,
    get: () => this.state,
    show: (change) => this.show(change),
    refresh: () => this.confirmed.read(),
    isOwn: (revision) => this.confirmed.isOwn(revision),
    nextId: () => this.next++,
  });
  private dropped: Gesture[] = [];
  private next = 0;
  private busy = false;
  private readOnly: boolean;
  private waits = false;
  private listeners = new Set<() => void>();
  private state: SessionState;

  constructor(
    table: RuleTable,
    private readonly settings: Settings,
  ) {
    this.readOnly = settings.readOnly ?? false;
    this.confirmed = new Confirmed(table, settings.language, settings.calls);
    this.state = untouched(table);
  }

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** In another language, or with other rights; what waits and what was refused stays. */
  readonly adapt = (language: string, readOnly: boolean): void => {
    this.readOnly = readOnly;
    this.confirmed.language = language;
    if (!this.confirmed.isTold) void this.work();
  };

  /** Makes edits as one gesture; false where they are more than the service takes at once. */
  readonly edit = (edits: readonly Edit[]): boolean => {
    if (edits.length === 0 || this.readOnly) return false;
    if (edits.length > this.settings.limit) {
      this.show({ tooLarge: { edits: edits.length, limit: this.settings.limit } });
      return false;
    }
    this.dropped = [];
    this.show({ refused: stillRefused(this.state.refused, edits), tooLarge: null, turnedDown: false, turnRefused: null });
    this.add({ edits: named(edits, this.state.table) });
    return true;
  };

  /** Takes back what waits here first, then what the service has. */
  readonly undo = (): void => {
    const { last } = this.outbox;
    if (last && !last.tried && !last.turn && !(this.busy && this.outbox.size === 1)) {
      this.outbox.pop();
      this.dropped.push(last);
      this.show({});
    } else if (this.state.canUndo) this.turn('undo');
  };

  readonly redo = (): void => {
    const last = this.dropped.pop();
    if (last) this.add({ edits: last.edits });
    else if (this.state.canRedo) this.turn('redo');
  };

  /** Goes on from a conflict: of each place that is named, one's own change is made all the same; all else is theirs. */
  readonly resolve = (mine: ReadonlySet<number>): void => {
    const open = this.state.conflict;
    if (!open) return;
    const left = new Set(open.conflicts.map(({ edit }) => edit).filter((edit) => !mine.has(edit)));
    this.outbox.replace(open.gesture, { edits: without(open.gesture.edits, left), seen: open.revision, tried: false });
    this.show({ conflict: null });
    void this.work();
  };

  /** Sends again what was refused, as one gesture. */
  readonly again = (id: number): void => {
    const found = this.state.refused.find((one) => one.id === id);
    if (!found) return;
    this.show({ refused: this.state.refused.filter((one) => one !== found) });
    this.add({ edits: found.edits });
  };

  /** Gives up what was refused; the cell is as the service has it. */
  readonly takeBack = (id: number): void => this.show({ refused: this.state.refused.filter((one) => one.id !== id) });

  /** Sends what was stopped once more. */
  readonly goOn = (): void => {
    this.show({ stopped: null });
    void this.work();
  };

  /** Gives up all that the service does not take any more. */
  readonly giveUp = (): void => {
    this.outbox.clear();
    this.show({ stopped: null });
  };

  readonly dismiss = (): void => this.show({ tooLarge: null, turnedDown: false, turnRefused: null });

  /** Sends what waits, then looks what others did. Call it now and then while the page is seen. */
  async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      do {
        await this.send();
        await this.look();
      } while (this.outbox.size > 0 && !this.isHeld());
      this.waits = false;
    } catch (error) {
      if (isPassing(error)) this.waits = true;
      else if (error instanceof ProblemError) this.show({ stopped: error });
      else throw error;
    } finally {
      this.busy = false;
      this.show({});
    }
  }

  /** Nothing is sent before the person has said what is to become of it. */
  private isHeld(): boolean {
    return this.state.conflict !== null || this.state.stopped !== null;
  }

  private turn(turn: Turn): void {
    this.show({ turnedDown: false, turnRefused: null });
    this.add({ edits: [], turn });
  }

  private add(gesture: Pick<Gesture, 'edits' | 'turn'>): void {
    this.outbox.add({ ...gesture, id: this.next++, seen: this.confirmed.revision });
    this.show({});
    const send = () => void this.work();
    if (this.settings.soon) this.settings.soon(send);
    else send();
  }

  private async send(): Promise<void> {
    while (this.outbox.first && !this.isHeld()) {
      const gesture = this.outbox.first;
      this.show({});
      const isMade = gesture.tried && (await this.confirmed.has(gesture, this.settings.author));
      try {
        if (!isMade) await this.confirmed.make(gesture);
        this.done(gesture);
      } catch (error) {
        if (isPassing(error)) {
          this.outbox.change(gesture, { tried: true });
          throw error;
        }
        if (!(error instanceof ProblemError)) throw error;
        await this.refusals.of(gesture, error);
      }
    }
  }

  /** The service has it. */
  private done(gesture: Gesture): void {
    const { confirmed } = this;
    this.outbox.made(gesture, confirmed.revision, confirmed.isAlone(gesture.seen));
    this.show({});
  }

  /** What others did since. */
  private async look(): Promise<void> {
    const { confirmed } = this;
    if (!confirmed.isTold) await confirmed.read();
    if (this.isHeld()) return;
    const foreign = await confirmed.news();
    if (foreign.length > 0) {
      this.show({ others: noticed(this.state.others, foreign, confirmed.table.id, this.settings.now?.() ?? Date.now()) });
    }
  }

  private show(change: Partial<SessionState>): void {
    const { state: before, confirmed } = this;
    const { history, lately, revision } = confirmed;
    const asked = { ...before, ...change };
    const unsent = this.outbox.size;
    const after: SessionState = {
      ...asked,
      table: this.overlay.of(confirmed.table, [...this.outbox.edits, ...asked.refused.flatMap(({ edits }) => edits)]),
      revision,
      history,
      unsent,
      saving: savingOf(asked, unsent, this.waits),
      ...turnsOf({ history, lately, unsent, dropped: this.dropped.length, author: this.settings.author }),
    };
    if (isSame(before, after)) return;
    this.state = after;
    this.listeners.forEach((listener) => listener());
  }
}

/** The network or the service is away for a while. */
const isPassing = (error: unknown): boolean =>
  error instanceof OfflineError || (error instanceof ProblemError && (error.status >= 502 || error.status === 429 || error.status === 408));
