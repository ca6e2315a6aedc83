import { memo, type ReactNode } from 'react';
import type { ColumnKind } from './columns';
import { cellId, useTheGrid } from './context';
import type { CellMark } from './marks';

export interface CellProps {
  row: string;
  /** The place of the row, shown beside its label. */
  number: number | undefined;
  column: number;
  kind: ColumnKind;
  text: string;
  /** What stood there; undefined where nothing changed, null where the row is new. */
  before: string | null | undefined;
  severity: CellMark['severity'] | null;
  /** It is what typing goes to. */
  current: boolean;
  selected: boolean;
  startsOutputs: boolean;
  /** The editor, while the cell is edited. */
  children?: ReactNode;
}

function classes({ kind, text, before, severity, current, selected, startsOutputs, children }: CellProps): string {
  const parts = ['vaglio-grid-cell', `is-${kind}`];
  if (current) parts.push('is-current');
  if (selected) parts.push('is-selected');
  if (severity) parts.push(`is-${severity}`);
  if (children) parts.push('is-edited');
  if (before !== undefined) parts.push('is-changed');
  if (startsOutputs) parts.push('is-first-output');
  if (kind === 'input' && text === '-') parts.push('is-any');
  return parts.join(' ');
}

/** A cell that is not being edited. */
export const Cell = memo(function Cell(props: CellProps) {
  const { id } = useTheGrid();
  const { row, number, column, kind, text, before, severity, selected, children } = props;
  return (
    <div
      id={cellId(id, row, column)}
      role={kind === 'label' ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      aria-selected={selected}
      aria-invalid={severity === 'error' || undefined}
      tabIndex={-1}
      data-column={column}
      className={classes(props)}
    >
      {number !== undefined && (
        <span className="vaglio-grid-number" data-part="number">
          {number}
        </span>
      )}
      {children ?? (
        <span className="vaglio-grid-text">
          {before && (
            <>
              <del>{before}</del>{' '}
            </>
          )}
          {before === undefined ? text : <ins>{text}</ins>}
        </span>
      )}
    </div>
  );
});
