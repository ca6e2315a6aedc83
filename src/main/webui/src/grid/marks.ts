import { LABEL } from './columns';

/** What a check says of a cell, or, without a column, of a whole row. */
export interface CellMark {
  row: string | null;
  column: string | null;
  severity: 'error' | 'warning' | 'information';
  message: string;
}

/** What stood in a cell before, by row and column. Undefined: unchanged; null: the row is new. */
export type Before = (row: string, column: string) => string | null | undefined;

export type Marks = ReadonlyMap<string, ReadonlyMap<string, readonly CellMark[]>>;

/** The marks by row and column; what concerns a whole row stands at its label. */
export function marksByCell(marks: readonly CellMark[]): Marks {
  const rows = new Map<string, Map<string, CellMark[]>>();
  for (const mark of marks) {
    if (mark.row === null) continue;
    const row = rows.get(mark.row) ?? new Map<string, CellMark[]>();
    const column = mark.column ?? LABEL;
    row.set(column, [...(row.get(column) ?? []), mark]);
    rows.set(mark.row, row);
  }
  return rows;
}

const ORDER: CellMark['severity'][] = ['error', 'warning', 'information'];

function worst(marks: readonly CellMark[] | undefined): CellMark['severity'] | null {
  if (!marks) return null;
  return ORDER.find((severity) => marks.some((mark) => mark.severity === severity)) ?? null;
}

/** The worst of what is said of a cell, with what its own column finds wrong where it is being written. */
export function severityOf(marks: readonly CellMark[] | undefined, faulty: boolean): CellMark['severity'] | null {
  return faulty ? 'error' : worst(marks);
}
