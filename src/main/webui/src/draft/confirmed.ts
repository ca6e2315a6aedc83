import { applyEdits } from '~/grid/apply';
import type { RuleTable } from '~/rules/queries';
import type { Calls, Edit, Revision } from './calls';
import { isMade, type Gesture } from './gesture';
import type { Lately } from './stack';

/** What the service has of a table and of what was done to its draft, as far as it is known here. */
export class Confirmed {
  history: readonly Revision[] = [];
  lately: Lately | null = null;
  /** The language that the table is in. */
  private told: string;
  /** The revisions that were made here. */
  private readonly own = new Set<number>();
  /** The revision at which one began to look. */
  private readonly begun: number;

  constructor(
    public table: RuleTable,
    /** The language that it is to be in. */
    public language: string,
    private readonly calls: Calls,
  ) {
    this.told = language;
    this.begun = this.revision;
  }

  get revision(): number {
    return this.table.revision ?? 0;
  }

  /** Whether the table is in the language that it is to be in. */
  get isTold(): boolean {
    return this.told === this.language;
  }

  readonly isOwn = (revision: number): boolean => this.own.has(revision);

  /** Whether all that was done after a revision was done here. */
  isAlone(after: number): boolean {
    return Array.from({ length: this.revision - after }, (_, at) => after + 1 + at).every(this.isOwn);
  }

  readonly read = async (): Promise<void> => {
    const { language } = this;
    this.table = await this.calls.table(language);
    this.told = language;
  };

  /** Has the service make a gesture. It is known to be made here once the table is as it is then. */
  async make({ edits, turn, seen }: Gesture): Promise<void> {
    if (turn) {
      const { revision } = await this.calls.turn(turn, seen);
      await this.read();
      this.own.add(revision);
      this.lately = { turn, revision };
      return;
    }
    const { revision, changes } = await this.calls.edit(seen, edits);
    if (revision > this.revision + 1 || needsWhole(edits)) await this.read();
    else this.table = { ...applyEdits(this.table, changes.map(({ edit }) => edit)), revision };
    if (changes.length > 0) this.own.add(revision);
    this.lately = { revision };
  }

  /** Whether the service has made a gesture that it gave no answer to. */
  async has(gesture: Gesture, author: string): Promise<boolean> {
    const since = await this.calls.history(gesture.seen);
    const made = since.find((revision) => isMade(gesture, revision, author) && !this.isOwn(revision.revision));
    if (!made) return false;
    await this.read();
    this.own.add(made.revision);
    return true;
  }

  /** What others did since this was asked last. */
  async news(): Promise<Revision[]> {
    const since = await this.calls.history(this.history.at(-1)?.revision ?? 0);
    if (since.length > 0) this.history = [...this.history, ...since];
    if (since.some(({ revision }) => revision > this.revision)) await this.read();
    return since.filter(({ revision }) => revision > this.begun && !this.isOwn(revision));
  }
}

/** Whether the answer does not tell the table as it is now: a new column has a type that the service knows. */
const needsWhole = (edits: readonly Edit[]): boolean => edits.some(({ op }) => op === 'addColumn');
