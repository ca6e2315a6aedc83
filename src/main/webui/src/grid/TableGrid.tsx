import { useId, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import type { RuleTable } from '~/rules/queries';
import { Body } from './Body';
import { GridContext } from './context';
import { Follow } from './Follow';
import './grid.css';
import { Header } from './Header';
import { move, select } from './keys';
import type { CellMark } from './marks';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { HEAD, type Place } from './selection';
import { GridStore, useGrid } from './store';
import { useWidths } from './widths';

export type { CellMark } from './marks';

export interface TableGridProps {
  table: RuleTable;
  readOnly?: boolean;
  /** The rows that fired for a lead that is tried. */
  lit?: ReadonlySet<string>;
  /** From the checks. */
  marks?: readonly CellMark[];
  /** What stood in a cell before, by row and column: shown struck through. Undefined: unchanged; null: the row is new. */
  before?: (row: string, column: string) => string | null | undefined;
  /** One gesture is one call, and one step to undo. */
  onEdit?: (edits: Schemas['Edit'][]) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** Where to scroll and put the focus; `at` changes with each jump. */
  goTo?: { row: string; column?: string; at: number };
  /** Told when the current cell changes. */
  onPlace?: (place: Place | null) => void;
}

/** A decision table to be read and edited. Of another table it is another grid. */
export function TableGrid(props: TableGridProps) {
  return <Grid key={props.table.id} {...props} />;
}

function Grid({ table, readOnly = false, lit, marks, before, goTo, onPlace }: TableGridProps) {
  const { t } = useTranslation('grid');
  const id = useId();
  const [store] = useState(() => new GridStore(table));
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const inside = useRef(false);
  const grid = useMemo(() => ({ store, id, readOnly }), [store, id, readOnly]);
  useLayoutEffect(() => store.show(table), [store, table]);
  const view = useGrid(store, (state) => state.view);
  const widths = useWidths(view);
  const template = view.columns.map((column) => `${widths.of(column.id)}px`).join(' ');
  const total = view.columns.reduce((sum, column) => sum + widths.of(column.id), 0);

  useLayoutEffect(() => {
    if (!goTo) return;
    inside.current = true;
    store.goTo({ row: goTo.row, column: goTo.column ?? view.columns[0]!.id });
    // Each jump once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo?.at]);

  const told = useRef(onPlace);
  useLayoutEffect(() => {
    told.current = onPlace;
  });
  useLayoutEffect(() => {
    let last = store.get().anchor;
    return store.subscribe(() => {
      const { anchor } = store.get();
      if (anchor === last) return;
      last = anchor;
      told.current?.(anchor.row === HEAD ? null : anchor);
    });
  }, [store]);

  const page = () => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
  const keyDown = (event: KeyboardEvent) => {
    if (move(store, event, page()) || select(store, event)) event.preventDefault();
  };
  const pointerDown = (event: PointerEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (!cell || !row || event.button !== 0) return;
    inside.current = true;
    event.preventDefault();
    const column = view.columns[Number(cell.dataset.column)]!.id;
    store.goTo({ row, column }, event.shiftKey);
    cell.focus({ preventScroll: true });
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) inside.current = false;
  };

  return (
    <GridContext value={grid}>
      <div className="vaglio-grid" onFocus={() => (inside.current = true)} onBlur={left}>
        <div ref={setScroller} className="vaglio-grid-scroller">
          <div
            role="grid"
            aria-label={t('grid', { name: table.name })}
            aria-rowcount={table.rows.length + 1}
            aria-colcount={view.columns.length}
            aria-multiselectable
            aria-readonly={readOnly}
            className="vaglio-grid-canvas"
            style={{ '--vaglio-grid-columns': template, width: total, height: HEAD_HEIGHT + view.rows.length * ROW_HEIGHT } as object}
            onKeyDown={keyDown}
            onPointerDown={pointerDown}
          >
            <Header columns={view.columns} />
            <Body lit={lit} marks={marks} before={before} scroller={scroller} />
          </div>
        </div>
        <Follow scroller={scroller} widthOf={widths.of} inside={inside} />
      </div>
    </GridContext>
  );
}
