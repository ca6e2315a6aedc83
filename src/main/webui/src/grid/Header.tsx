import { memo } from 'react';
import { cellId, useTheGrid } from './context';
import type { GridColumn } from './columns';
import { HEAD } from './selection';
import { useGrid } from './store';
import { useColumnWords } from './words';

function HeaderCell({ column, at }: { column: GridColumn; at: number }) {
  const { id, store } = useTheGrid();
  const words = useColumnWords();
  const current = useGrid(store, ({ anchor }) => anchor.row === HEAD && anchor.column === column.id);
  const first = column.kind === 'output' && column.at === 0 ? ' is-first-output' : '';
  return (
    <div
      id={cellId(id, -1, at)}
      role="columnheader"
      aria-colindex={at + 1}
      tabIndex={current ? 0 : -1}
      data-column={at}
      className={`vaglio-grid-head-cell is-${column.kind}${first}`}
      title={column.of?.expression}
    >
      <span className="vaglio-grid-title">{words.title(column)}</span>
      <span className="vaglio-grid-type">{words.type(column)}</span>
    </div>
  );
}

/** The headers, which stay in sight. */
export const Header = memo(function Header({ columns }: { columns: GridColumn[] }) {
  return (
    <div role="row" aria-rowindex={1} data-row={HEAD} className="vaglio-grid-head">
      {columns.map((column, at) => (
        <HeaderCell key={column.id} column={column} at={at} />
      ))}
    </div>
  );
});
