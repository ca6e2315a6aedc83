import { FilterIcon } from '@patternfly/react-icons';
import { memo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cellId, useTheGrid } from './context';
import type { GridColumn } from './columns';
import { wholeWidth } from './metrics';
import { HEAD } from './selection';
import { useGrid } from './store';
import { isOn } from './view';
import type { Widths } from './widths';
import { useColumnWords } from './words';

/** The edge of a header that is drawn to make its column wider; keys do it too, on the header. */
function Edge({ column, widths }: { column: GridColumn; widths: Widths }) {
  const { store } = useTheGrid();
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const [from, width] = [event.clientX, widths.of(column.id)];
    edge.setPointerCapture(event.pointerId);
    edge.onpointermove = (moved) => widths.resize(column.id, width + moved.clientX - from);
    edge.onpointerup = edge.onpointercancel = () => (edge.onpointermove = edge.onpointerup = edge.onpointercancel = null);
  };
  return (
    <span
      aria-hidden
      data-part="width"
      className="vaglio-grid-edge"
      onPointerDown={begin}
      onDoubleClick={(event) => {
        event.stopPropagation();
        widths.resize(column.id, wholeWidth(store.get().view, column));
      }}
    />
  );
}

function HeaderCell({ column, at, widths }: { column: GridColumn; at: number; widths: Widths }) {
  const { t } = useTranslation('grid');
  const { id, store } = useTheGrid();
  const words = useColumnWords();
  const filtered = useGrid(store, ({ filters }) => isOn(filters[column.id]));
  const first = column.kind === 'output' && column.at === 0 ? ' is-first-output' : '';
  return (
    <div
      id={cellId(id, HEAD, at)}
      role="columnheader"
      aria-colindex={at + 1}
      aria-haspopup="dialog"
      tabIndex={-1}
      data-column={at}
      className={`vaglio-grid-head-cell is-${column.kind}${first}${filtered ? ' is-filtered' : ''}`}
      title={column.of?.expression}
    >
      <span className="vaglio-grid-title">{words.title(column)}</span>
      <span className="vaglio-grid-type">
        {words.type(column)}
        {filtered && <span className="pf-v6-screen-reader"> {t('filter.on')}</span>}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className="vaglio-grid-filter-button"
        aria-label={t('filter.title', { column: words.title(column) })}
        onClick={() => {
          store.goTo({ row: HEAD, column: column.id });
          store.set({ open: { kind: 'filter', column: column.id } });
        }}
      >
        <FilterIcon />
      </button>
      <Edge column={column} widths={widths} />
    </div>
  );
}

/** The headers, which stay in sight. */
export const Header = memo(function Header({ columns, widths }: { columns: GridColumn[]; widths: Widths }) {
  return (
    <div role="row" aria-rowindex={1} data-row={HEAD} className="vaglio-grid-head">
      {columns.map((column, at) => (
        <HeaderCell key={column.id} column={column} at={at} widths={widths} />
      ))}
    </div>
  );
});
