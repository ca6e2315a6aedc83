import type { RuleTable, TableColumn, TableRow } from '~/rules/queries';

/** The ids of what is no column of the model: the row's label and its annotation. */
export const LABEL = '$label';
const NOTE = '$annotation';

export type ColumnKind = 'label' | 'input' | 'output' | 'note';

/** A column of the grid: the row's label, what is asked, what comes out, the annotation. */
export interface GridColumn {
  id: string;
  kind: ColumnKind;
  /** Among those of its kind, from 0. */
  at: number;
  /** What the model says of it; the label and the annotation have none. */
  of: TableColumn | null;
}

export function columnsOf(table: RuleTable): GridColumn[] {
  return [
    { id: LABEL, kind: 'label', at: 0, of: null },
    ...table.inputs.map((of, at): GridColumn => ({ id: of.id, kind: 'input', at, of })),
    ...table.outputs.map((of, at): GridColumn => ({ id: of.id, kind: 'output', at, of })),
    { id: NOTE, kind: 'note', at: 0, of: null },
  ];
}

/** What stands in a cell, as it is written in the model. */
export function textOf(row: TableRow, column: GridColumn): string {
  switch (column.kind) {
    case 'label':
      return row.label ?? '';
    case 'input':
      return row.inputs[column.at] ?? '';
    case 'output':
      return row.outputs[column.at] ?? '';
    case 'note':
      return row.annotation ?? '';
  }
}
