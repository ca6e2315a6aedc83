import { memo } from 'react';
import type { TableRow } from '~/rules/queries';
import { Cell } from './Cell';
import { textOf, type GridColumn } from './columns';
import { useTheGrid } from './context';
import { Editor } from './Editor';
import { faultIn } from './entry';
import { severityOf, type Before, type CellMark } from './marks';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import type { Block } from './selection';
import { useGrid, type GridState } from './store';

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

/** What is selected in a row, as `left right current edited`, the last with 2 where it is replaced; a text, so that it compares. */
function selectedIn({ view, anchor, editing }: GridState, block: Block | null, row: string, at: number): string {
  const current = anchor.row === row ? (view.columnAt.get(anchor.column) ?? -1) : -1;
  const inside = block && at >= block.top && at <= block.bottom;
  const edited = editing?.row === row ? (editing.replace ? 2 : 1) : 0;
  return `${inside ? `${block.left} ${block.right}` : '-1 -1'} ${current} ${edited}`;
}

export const Row = memo(function Row({ row, at, number, columns, lit, marks, before }: RowProps) {
  const { store, readOnly } = useTheGrid();
  const selected = useGrid(store, (state) => selectedIn(state, store.block(), row.id, at));
  const [left, right, current, edited] = selected.split(' ').map(Number) as [number, number, number, number];
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
          row={row.id}
          number={column.kind === 'label' ? number + 1 : undefined}
          column={index}
          kind={column.kind}
          text={textOf(row, column)}
          before={before?.(row.id, column.id)}
          severity={severityOf(marks?.get(column.id), !readOnly && faultIn(column, textOf(row, column)) !== undefined)}
          current={index === current}
          selected={index >= left && index <= right}
          startsOutputs={column.kind === 'output' && column.at === 0}
        >
          {edited > 0 && index === current ? (
            <Editor table={store.get().view.table} column={column} text={textOf(row, column)} replace={edited === 2} />
          ) : undefined}
        </Cell>
      ))}
    </div>
  );
});
