import { useTheGrid } from './context';
import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { useGrid, type GridState } from './store';
import type { Block } from './selection';
import type { Widths } from './widths';

const box = (block: Block | null, to: number | null) => (block ? [Math.min(block.top, to ?? block.top), Math.max(block.bottom, to ?? block.bottom), block.left, block.right].join(' ') : '');

const dropAt = ({ dropAfter, view }: GridState) => (dropAfter === undefined ? -1 : dropAfter === null ? 0 : (view.rowAt.get(dropAfter) ?? -1) + 1);

/** Over the cells: the frame of what is selected with its fill handle, and where dragged rows would go. */
export function Overlay({ widths }: { widths: Widths }) {
  const { store, readOnly } = useTheGrid();
  const frame = useGrid(store, (state) => box(store.block(), state.fillTo));
  const editing = useGrid(store, (state) => state.editing !== null);
  const filling = useGrid(store, (state) => state.fillTo !== null);
  const drop = useGrid(store, dropAt);
  const { columns } = store.get().view;
  const [top, bottom, left, right] = frame.split(' ').map(Number) as [number, number, number, number];
  const from = columns.slice(0, left).reduce((sum, column) => sum + widths.of(column.id), 0);
  const width = columns.slice(left, right + 1).reduce((sum, column) => sum + widths.of(column.id), 0);
  return (
    <>
      {frame !== '' && !editing && (
        <div
          aria-hidden
          className={`vaglio-grid-frame${filling ? ' is-filling' : ''}${left === 0 ? ' is-frozen' : ''}`}
          style={{ top: HEAD_HEIGHT + top * ROW_HEIGHT, left: from, width, height: (bottom - top + 1) * ROW_HEIGHT }}
        >
          {!readOnly && <span data-part="fill" className="vaglio-grid-handle" />}
        </div>
      )}
      {drop >= 0 && <div aria-hidden className="vaglio-grid-drop" style={{ top: HEAD_HEIGHT + drop * ROW_HEIGHT }} />}
    </>
  );
}
