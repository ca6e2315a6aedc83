import { ASPECTS } from '~/trial/glance';
import { at, put, steps } from '~/trial/tree';
import type { Case, Tree } from './yaml';

/** Something that came of a trial and can be expected of a case. */
export interface Part {
  key: string;
  kind: 'verdict' | 'row';
  /** Where it stands in the outcome, or the id of the row that counted. */
  name: string;
  value: unknown;
  /** Ticked at first. */
  usual: boolean;
}

/** What people expect of most cases. */
const USUAL = ['/score/total', '/bands/band', '/stage/recommended', '/status/verdict'];

/** Who owns a lead depends on a roster that a case does not have. */
const NEVER = ['/owner/id'];

interface TableTrace {
  table: string;
  counted: { row: string; outputs: Tree }[];
}

/** A row with a single result expects it as it is, one with several by their names. */
function resultOf(outputs: Tree): unknown {
  const values = Object.values(outputs ?? {});
  return values.length === 1 ? values[0] : outputs;
}

/** What came of a trial: its verdicts, and the rows of a table that counted. */
export function parts(decision: Tree, table: string | undefined): Part[] {
  const verdicts = ASPECTS.filter((aspect) => !NEVER.includes(aspect.pointer)).flatMap((aspect): Part[] => {
    const value = at(decision, steps(aspect.pointer));
    if (value === undefined || value === null) return [];
    const name = steps(aspect.pointer).join('.');
    return [{ key: aspect.pointer, kind: 'verdict', name, value, usual: USUAL.includes(aspect.pointer) }];
  });
  const trace = ((decision.trace as TableTrace[] | undefined) ?? []).filter((one) => one.table === table);
  const rows = trace.flatMap((one) =>
    one.counted.map((hit): Part => ({ key: hit.row, kind: 'row', name: hit.row, value: resultOf(hit.outputs), usual: true })),
  );
  return [...verdicts, ...rows.filter((row, place) => rows.findIndex((other) => other.key === row.key) === place)];
}

/** A case of what was tried, as of the moment that it was decided for. */
export function caseOf(lead: Tree, decision: Tree, expected: Part[]): Case {
  const verdicts = expected.filter((part) => part.kind === 'verdict');
  const rows = expected.filter((part) => part.kind === 'row');
  const expect = verdicts.reduce<unknown>((tree, part) => put(tree, steps(part.key), part.value), {}) as Tree;
  return {
    name: '',
    asOf: String(decision.asOf),
    facts: lead,
    ...(verdicts.length && { expect }),
    ...(rows.length && { fires: Object.fromEntries(rows.map((row) => [row.name, row.value])) }),
  };
}
