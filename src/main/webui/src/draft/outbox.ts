import type { RuleTable } from '~/rules/queries';
import type { Edit } from './calls';
import { named, renamed, type Gesture } from './gesture';

/** Where an edit names what it makes. */
const nameIn = ({ op }: Edit) => (op === 'copyRow' ? 'copy' : op === 'addColumn' ? 'column' : 'row');

/** The gestures that the service does not have yet, in their order. */
export class Outbox {
  private gestures: Gesture[] = [];

  get first(): Gesture | undefined {
    return this.gestures[0];
  }

  get last(): Gesture | undefined {
    return this.gestures.at(-1);
  }

  get size(): number {
    return this.gestures.length;
  }

  get edits(): Edit[] {
    return this.gestures.flatMap(({ edits }) => edits);
  }

  find(id: number): Gesture | undefined {
    return this.gestures.find((one) => one.id === id);
  }

  add(gesture: Gesture): void {
    this.gestures.push(gesture);
  }

  /** Takes the last one back. */
  pop(): Gesture | undefined {
    return this.gestures.pop();
  }

  remove({ id }: Gesture): void {
    this.gestures = this.gestures.filter((one) => one.id !== id);
  }

  /** Sends another gesture in its place, or nothing where no edits are left. */
  replace(gesture: Gesture, change: Partial<Gesture>): void {
    this.remove(gesture);
    const next = { ...gesture, ...change };
    if (next.edits.length > 0 || next.turn) this.gestures.unshift(next);
  }

  change({ id }: Gesture, change: Partial<Gesture>): void {
    this.gestures = this.gestures.map((one) => (one.id === id ? { ...one, ...change } : one));
  }

  /** The service has made one. Those that wait were done in its sight; in that of all, where nobody else came between. */
  made(gesture: Gesture, revision: number, alone: boolean): void {
    this.remove(gesture);
    this.gestures = this.gestures.map((one) => (alone || one.turn ? { ...one, seen: revision } : one));
  }

  clear(): void {
    this.gestures = [];
  }

  /** Gives what an edit makes another name, since others took it; later gestures follow. */
  rename(edit: Edit, table: RuleTable): void {
    const name = nameIn(edit);
    const from = edit[name]!;
    const to = named([{ ...edit, [name]: undefined }], table)[0]![name]!;
    this.gestures = this.gestures.map((one) => ({ ...one, edits: renamed(one.edits, from, to === from ? `${from}-2` : to) }));
  }
}
