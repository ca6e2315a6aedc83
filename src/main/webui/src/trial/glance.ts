import { at, steps, type Tree } from './tree';

/** A verdict at a glance: its name, and where it stands in an outcome. */
export interface Aspect {
  name: string;
  pointer: string;
}

/** What is held side by side first; the rest follows as a list of differing places. */
export const ASPECTS: Aspect[] = [
  { name: 'total', pointer: '/score/total' },
  { name: 'fit', pointer: '/score/fit' },
  { name: 'engagement', pointer: '/score/engagement' },
  { name: 'band', pointer: '/bands/band' },
  { name: 'grade', pointer: '/bands/grade' },
  { name: 'stage', pointer: '/stage/recommended' },
  { name: 'bant', pointer: '/bant/verdict' },
  { name: 'status', pointer: '/status/verdict' },
  { name: 'stall', pointer: '/status/stall/verdict' },
  { name: 'persona', pointer: '/persona/id' },
  { name: 'relationship', pointer: '/relationship/kind' },
  { name: 'priority', pointer: '/priority/class' },
  { name: 'dueAt', pointer: '/priority/dueAt' },
  { name: 'nurture', pointer: '/nextStep/nurture/code' },
  { name: 'owner', pointer: '/owner/id' },
];

export interface Pair extends Aspect {
  live: unknown;
  draft: unknown;
  differs: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The aspects that hold a code which has words, rather than a number, a time or an id. */
const CODES = ['band', 'grade', 'stage', 'bant', 'status', 'stall', 'persona', 'relationship', 'priority', 'nurture'];

/** Whether what stands at a place of an outcome is a code. */
export const isCode = (pointer: string): boolean => ASPECTS.some((aspect) => aspect.pointer === pointer && CODES.includes(aspect.name));

/** The verdicts of two outcomes side by side. */
export function sideBySide(live: Tree, draft: Tree): Pair[] {
  return ASPECTS.map((aspect) => {
    const values = { live: at(live, steps(aspect.pointer)), draft: at(draft, steps(aspect.pointer)) };
    return { ...aspect, ...values, differs: !same(values.live, values.draft) };
  }).filter((pair) => pair.live !== undefined || pair.draft !== undefined);
}

export interface Contribution {
  row: string;
  table: string;
  label?: string;
  points: number;
}

export interface PointChange {
  row: string;
  label: string;
  live: number | null;
  draft: number | null;
}

export const contributions = (decision: Tree): Contribution[] => (at(decision, ['score', 'contributions']) as Contribution[] | undefined) ?? [];

const sums = (decision: Tree): Map<string, Contribution> => {
  const rows = new Map<string, Contribution>();
  for (const one of contributions(decision)) {
    const before = rows.get(one.row);
    rows.set(one.row, before ? { ...before, points: before.points + one.points } : one);
  }
  return rows;
};

/** The rows that give other points than before, with both. */
export function pointChanges(live: Tree, draft: Tree): PointChange[] {
  const before = sums(live);
  const after = sums(draft);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((row) => {
    const [old, now] = [before.get(row), after.get(row)];
    if (old?.points === now?.points) return [];
    const known = (now ?? old)!;
    return [{ row, label: known.label ?? row, live: old?.points ?? null, draft: now?.points ?? null }];
  });
}

interface TraceOfTable {
  table: string;
  counted: { row: string }[];
}

/** The rows that counted, of one table or of all. */
export function litRows(decision: Tree | undefined, table: string | undefined): Set<string> {
  const trace = (decision?.trace as TraceOfTable[] | undefined) ?? [];
  return new Set(trace.filter((one) => !table || one.table === table).flatMap((one) => one.counted.map((hit) => hit.row)));
}
