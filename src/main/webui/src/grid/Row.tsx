import { memo } from 'react';
import type { TableRow } from '~/rules/queries';
import { Cell } from './Cell';
import { textOf, type GridColumn } from './columns';
import { useTheGrid } from './context';
import { worst, type CellMark } from './marks';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import type { Block } from './selection';
import { useGrid, type GridState } from './store';

export type Before = (row: string, column: string) => string | null | undefined;

export interface RowProps {
  row: TableRow;
  /** Its place in the view, and in the whole table, from 0. */
  at: number;
  number: number;
  columns: GridColumn[];
  lit: boolean;
  marks: ReadonlyMap<string, readonly CellMark[]> | undefined;
  before: Before | undefined;
}

/** The columns of a row that are selected and the current one, as `left right current`; a text, so that it compares. */
function selectedIn({ view, anchor }: GridState, block: Block | null, row: string, at: number): string {
  const current = anchor.row === row ? (view.columnAt.get(anchor.column) ?? -1) : -1;
  const inside = block && at >= block.top && at <= block.bottom;
  return `${inside ? `${block.left} ${block.right}` : '-1 -1'} ${current}`;
}

export const Row = memo(function Row({ row, at, number, columns, lit, marks, before }: RowProps) {
  const { store } = useTheGrid();
  const selected = useGrid(store, (state) => selectedIn(state, store.block(), row.id, at));
  const [left, right, current] = selected.split(' ').map(Number) as [number, number, number];
  return (
    <div
      role="row"
      aria-rowindex={number + 2}
      data-row={row.id}
      className={lit ? 'vaglio-grid-row is-lit' : 'vaglio-grid-row'}
      style={{ top: HEAD_HEIGHT + at * ROW_HEIGHT }}
    >
      {columns.map((column, index) => (
        <Cell
          key={column.id}
          row={number}
          column={index}
          kind={column.kind}
          text={textOf(row, column)}
          before={before?.(row.id, column.id)}
          severity={worst(marks?.get(column.id))}
          current={index === current}
          selected={index >= left && index <= right}
          startsOutputs={column.kind === 'output' && column.at === 0}
        />
      ))}
    </div>
  );
});
