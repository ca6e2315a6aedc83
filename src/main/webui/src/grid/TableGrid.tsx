import { memo, useId, useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import type { RuleTable } from '~/rules/queries';
import { GridActs } from './acts';
import { Body } from './Body';
import { Card } from './Card';
import { GridContext } from './context';
import { copyingOf } from './copying';
import { doingOf } from './doing';
import { Empty } from './Empty';
import { FilterPanel } from './FilterPanel';
import { FindBar } from './FindBar';
import { cellOf, Follow } from './Follow';
import './grid.css';
import './cells.css';
import './head.css';
import './tools.css';
import './floats.css';
import { Header } from './Header';
import { Help } from './Help';
import { keyboardOf } from './keyboard';
import { marksByCell, type Before, type CellMark } from './marks';
import { ContextMenu } from './Menu';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { useInside, useJumps, useTold } from './outside';
import { Overlay } from './Overlay';
import { usePointer } from './pointer';
import { useScroller } from './room';
import { HEAD, type Place } from './selection';
import { GridStore, useGrid } from './store';
import { Tools } from './Tools';
import { useWidths } from './widths';

export type { CellMark } from './marks';

export interface TableGridProps {
  table: RuleTable;
  readOnly?: boolean;
  /** The rows that fired for a lead that is tried. */
  lit?: ReadonlySet<string>;
  /** From the checks. */
  marks?: readonly CellMark[];
  /** Shown struck through. */
  before?: Before;
  /** One gesture is one call, and one step to undo. False where it is not taken, of which the page says why. */
  onEdit?: (edits: Schemas['Edit'][]) => boolean | void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** Where to scroll and put the focus; `at` changes with each jump. */
  goTo?: { row: string; column?: string; at: number };
  /** Told when the current cell changes. */
  onPlace?: (place: Place | null) => void;
}

/** The room for columns before it is known, in px. */
const USUAL_ROOM = 960;

const NO_MARKS: readonly CellMark[] = [];

/** A decision table to be read and edited. Of another table it is another grid. */
export const TableGrid = memo(function TableGrid(props: TableGridProps) {
  return <Grid key={props.table.id} {...props} />;
});

function Grid({ table, readOnly = false, lit, marks = NO_MARKS, before, onEdit, onUndo, onRedo, goTo, onPlace }: TableGridProps) {
  const { t } = useTranslation('grid');
  const id = useId();
  const [store] = useState(() => new GridStore(table));
  const around = { readOnly, onEdit, onUndo, onRedo, t };
  const [acts] = useState(() => new GridActs(store, around));
  const [doing] = useState(() => doingOf(store, acts));
  const { ref, scroller, room } = useScroller();
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const { inside, focus } = useInside(store);
  useLayoutEffect(() => {
    acts.around = around;
  });
  useLayoutEffect(() => acts.show(table), [acts, table]);
  useTold(store, onPlace);
  useJumps(store, goTo, inside);

  const grid = useMemo(() => ({ store, acts, id, readOnly, layer }), [store, acts, id, readOnly, layer]);
  const view = useGrid(store, (state) => state.view);
  const open = useGrid(store, (state) => state.open);
  const finding = useGrid(store, (state) => state.finding);
  const marked = useMemo(() => marksByCell(marks), [marks]);
  const widths = useWidths(view, room ?? USUAL_ROOM);
  const pointer = usePointer(store, acts, scroller);
  const copying = useMemo(() => copyingOf(store, acts), [store, acts]);
  const keyDown = useMemo(() => keyboardOf({ id, store, acts, doing, widths, scroller }), [id, store, acts, doing, widths, scroller]);
  const columns = view.columns.map((column) => `${widths.of(column.id)}px`).join(' ');
  const total = view.columns.reduce((sum, column) => sum + widths.of(column.id), 0);
  const wide = room !== null && total > room;
  const filtered = open?.kind === 'filter' && view.columns.find((column) => column.id === open.column);

  return (
    <GridContext value={grid}>
      <div className="vaglio-grid" {...focus}>
        <Tools doing={doing} widths={widths} />
        {finding && <FindBar />}
        <div ref={ref} className="vaglio-grid-scroller">
          <div
            role="grid"
            aria-label={t('grid', { name: table.name })}
            aria-describedby={`${id}-keys`}
            aria-rowcount={table.rows.length + 1}
            aria-colcount={view.columns.length}
            aria-multiselectable
            aria-readonly={readOnly}
            className={wide ? 'vaglio-grid-canvas is-wide' : 'vaglio-grid-canvas'}
            style={{ '--vaglio-grid-columns': columns, width: total, height: HEAD_HEIGHT + view.rows.length * ROW_HEIGHT } as object}
            onKeyDown={keyDown}
            {...copying}
            {...pointer}
          >
            <Header columns={view.columns} widths={widths} />
            <Body lit={lit} marked={marked} before={before} scroller={scroller} />
            <Overlay widths={widths} />
          </div>
          {view.rows.length === 0 && <Empty acts={acts} />}
        </div>
        <span id={`${id}-keys`} hidden>
          {readOnly ? t('describedReading') : t('described')}
        </span>
        <div ref={setLayer}>
          {open?.kind === 'menu' && <ContextMenu x={open.x} y={open.y} doing={doing} />}
          {filtered && <FilterPanel key={filtered.id} column={filtered} header={cellOf(id, store, { row: HEAD, column: filtered.id })} widths={widths} />}
          <Card scroller={scroller} marks={marked} before={before} />
        </div>
        {open?.kind === 'help' && <Help readOnly={readOnly} onClose={() => store.set({ open: null })} />}
        <Follow scroller={scroller} widthOf={widths.of} inside={inside} />
      </div>
    </GridContext>
  );
}
