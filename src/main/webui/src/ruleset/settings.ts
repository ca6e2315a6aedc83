import type { RuleTable } from '~/rules/queries';

export interface Setting {
  name: string;
  value: string;
  /** What the row of the table says it means. */
  label: string | null;
}

/** A text of FEEL without its quotes. */
function plain(cell: string | undefined): string {
  return (cell ?? '').replace(/^"(.*)"$/, '$1');
}

/** The rows of the table of settings: a name and a value each. */
export function settingsOf(table: Pick<RuleTable, 'rows'>): Setting[] {
  return table.rows.map((row) => ({ name: plain(row.outputs[0]), value: plain(row.outputs[1]), label: row.label ?? null }));
}
