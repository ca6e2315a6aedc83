import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback } from 'react';
import type { TableGridProps } from './TableGrid';
import { useTheGrid } from './context';
import type { Marks } from './marks';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { Row } from './Row';
import { useGrid } from './store';

type BodyProps = Pick<TableGridProps, 'lit' | 'before'> & { marked: Marks; scroller: HTMLDivElement | null };

/** The rows in sight, and the current one wherever it is, so that it keeps the focus. */
export function Body({ lit, marked, before, scroller }: BodyProps) {
  const { store } = useTheGrid();
  const view = useGrid(store, (state) => state.view);
  const current = useGrid(store, (state) => state.view.rowAt.get(state.anchor.row) ?? -1);
  const extract = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return current < 0 || seen.includes(current) ? seen : [...seen, current].sort((a, b) => a - b);
    },
    [current],
  );
  const rows = useVirtualizer({
    count: view.rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    rangeExtractor: extract,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
  });
  return rows.getVirtualItems().map(({ index }) => {
    const row = view.rows[index];
    return (
      row && (
        <Row
          key={row.id}
          row={row}
          at={index}
          number={view.numberOf.get(row.id) ?? index}
          columns={view.columns}
          lit={lit?.has(row.id) ?? false}
          marks={marked.get(row.id)}
          before={before}
        />
      )
    );
  });
}
