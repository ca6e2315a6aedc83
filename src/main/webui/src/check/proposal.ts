import type { Schemas } from '~/api/client';
import type { RuleTable } from '~/rules/queries';
import type { ProposedRow } from './queries';

export type Edit = Schemas['Edit'];

/** FEEL for any value. */
const ANY = '-';

/** What a proposed row asks for, such as `Country: "IT", Employees: >= 50`; empty for any values. */
export function asks(row: ProposedRow, table: Pick<RuleTable, 'inputs'>): string {
  return row.inputs
    .map((cell, at) => (cell === ANY ? '' : `${table.inputs[at]?.label ?? ''}: ${cell}`))
    .filter(Boolean)
    .join(', ');
}

/** One gesture that adds the rows at the end of a table, in their order. */
export function additions(rows: ProposedRow[], table: RuleTable, label: (asked: string) => string): Edit[] {
  const last = table.rows.at(-1)?.id ?? null;
  return rows
    .map(
      (row): Edit => ({
        op: 'insertRow',
        table: table.id,
        after: last,
        label: label(asks(row, table)),
        inputs: row.inputs,
        outputs: row.outputs,
      }),
    )
    .reverse();
}
