import { memo, useId, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import type { RuleTable } from '~/rules/queries';
import { GridActs } from './acts';
import { Body } from './Body';
import { Card } from './Card';
import { GridContext } from './context';
import { doingOf } from './doing';
import { Empty } from './Empty';
import { FilterPanel } from './FilterPanel';
import { FindBar } from './FindBar';
import { cellOf, Follow } from './Follow';
import './grid.css';
import { Header } from './Header';
import { Help } from './Help';
import { keyboardOf } from './keyboard';
import { marksByCell, type CellMark } from './marks';
import { ContextMenu } from './Menu';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { Overlay } from './Overlay';
import { followFocus, usePointer } from './pointer';
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
  /** What stood in a cell before, by row and column: shown struck through. Undefined: unchanged; null: the row is new. */
  before?: (row: string, column: string) => string | null | undefined;
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

/** Tells where the current cell is when it changes. */
function useTold(store: GridStore, onPlace: TableGridProps['onPlace']): void {
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
}

function Grid({ table, readOnly = false, lit, marks = NO_MARKS, before, onEdit, onUndo, onRedo, goTo, onPlace }: TableGridProps) {
  const { t } = useTranslation('grid');
  const id = useId();
  const [store] = useState(() => new GridStore(table));
  const around = { readOnly, onEdit, onUndo, onRedo, t };
  const [acts] = useState(() => new GridActs(store, around));
  const [doing] = useState(() => doingOf(store, acts));
  const { ref, scroller, room } = useScroller();
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const inside = useRef(false);
  useLayoutEffect(() => {
    acts.around = around;
  });
  useLayoutEffect(() => store.show(table), [store, table]);
  useTold(store, onPlace);
  useLayoutEffect(() => {
    if (!goTo) return;
    inside.current = true;
    store.goTo({ row: goTo.row, column: goTo.column ?? store.get().view.columns[0]!.id });
    // Each jump once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goTo?.at]);

  const grid = useMemo(() => ({ store, acts, id, readOnly, layer }), [store, acts, id, readOnly, layer]);
  const view = useGrid(store, (state) => state.view);
  const open = useGrid(store, (state) => state.open);
  const finding = useGrid(store, (state) => state.finding);
  const marked = useMemo(() => marksByCell(marks), [marks]);
  const widths = useWidths(view, room ?? USUAL_ROOM);
  const pointer = usePointer(store, acts, scroller);
  const keyDown = useMemo(() => keyboardOf({ id, store, acts, doing, widths, scroller }), [id, store, acts, doing, widths, scroller]);
  const columns = view.columns.map((column) => `${widths.of(column.id)}px`).join(' ');
  const total = view.columns.reduce((sum, column) => sum + widths.of(column.id), 0);
  const wide = room !== null && total > room;

  const takes = (event: ClipboardEvent) => !(event.target as Element).closest('.vaglio-grid-editor') && store.block() !== null;
  const copy = (event: ClipboardEvent): boolean => {
    const copied = takes(event) && acts.copied();
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    return true;
  };
  const paste = (event: ClipboardEvent) => {
    if ((event.target as Element).closest('.vaglio-grid-editor')) return;
    event.preventDefault();
    acts.paste(event.clipboardData.getData('text/plain'));
  };
  const entered = (event: FocusEvent<HTMLElement>) => {
    inside.current = true;
    followFocus(store, event.target);
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) inside.current = false;
  };
  const filtered = open?.kind === 'filter' && view.columns.find((column) => column.id === open.column);

  return (
    <GridContext value={grid}>
      <div className="vaglio-grid" onFocus={entered} onBlur={left}>
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
            onCopy={copy}
            onCut={(event) => copy(event) && acts.clear()}
            onPaste={paste}
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
