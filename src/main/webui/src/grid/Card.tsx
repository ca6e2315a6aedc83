import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LABEL, textOf } from './columns';
import { cellId, useTheGrid } from './context';
import { faultAsTyped, faultIn } from './entry';
import { place } from './floating';
import type { Before, Marks } from './marks';
import { spotOf, type Place } from './selection';
import { useGrid } from './store';
import { useLookedAt } from './useLookedAt';

interface CardProps {
  scroller: HTMLDivElement | null;
  marks: Marks;
  before: Before | undefined;
}

const ICONS = { error: ExclamationCircleIcon, warning: ExclamationTriangleIcon, information: InfoCircleIcon };

function isCut(cell: HTMLElement | null): boolean {
  const text = cell?.querySelector('.vaglio-grid-text');
  return !!text && text.scrollWidth > text.clientWidth + 1;
}

/** Below a cell: all of its text where it is cut off, what stood there before, and what is said of it. */
export function Card({ scroller, marks, before }: CardProps) {
  const { t } = useTranslation(['grid', 'cell']);
  const { id, store, readOnly } = useTheGrid();
  const { at, hovered } = useLookedAt(store, scroller);
  const view = useGrid(store, (state) => state.view);
  const quiet = useGrid(store, (state) => state.editing !== null || state.open !== null);
  const [dismissed, setDismissed] = useState<Place | null>(null);
  const [cutAt, setCutAt] = useState<Place | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const spot = at && spotOf(view, at);
  const row = spot && view.rows[spot.row];
  const column = spot && view.columns[spot.column];
  const text = row && column ? textOf(row, column) : '';
  const was = row && column ? before?.(row.id, column.id) : undefined;
  const said = (row && column && marks.get(row.id)?.get(column.id)) || [];
  const refused = said.some((mark) => mark.severity === 'error');
  const fault = readOnly || !column ? undefined : (faultIn(column, text) ?? (refused ? faultAsTyped(view.table, column, text) : undefined));
  const lines = [...(fault ? [{ severity: 'error' as const, message: t(fault.key, { ns: 'cell', ...fault.values }) }] : []), ...said];
  const cut = at !== null && cutAt === at;
  const shown = !quiet && dismissed !== at && spot !== null && (cut || lines.length > 0);

  const cellThere = () => at && spot && document.getElementById(cellId(id, at.row, spot.column));
  useLayoutEffect(() => {
    // With the frame, which lays the cell out anyway.
    const frame = requestAnimationFrame(() => setCutAt(isCut(cellThere()) ? at : null));
    return () => cancelAnimationFrame(frame);
  });
  useLayoutEffect(() => {
    const cell = cellThere();
    if (!cell || !shown) return;
    cell.setAttribute('aria-describedby', `${id}-card`);
    const lay = () => card.current && place(card.current, cell.getBoundingClientRect());
    lay();
    window.addEventListener('scroll', lay, true);
    return () => {
      window.removeEventListener('scroll', lay, true);
      cell.removeAttribute('aria-describedby');
    };
  });
  useEffect(() => {
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && setDismissed(at);
    window.addEventListener('keydown', escape, true);
    return () => window.removeEventListener('keydown', escape, true);
  }, [at]);

  if (!shown) return null;
  return (
    <div ref={card} id={`${id}-card`} role="tooltip" className={hovered ? 'vaglio-grid-float vaglio-grid-card is-hovered' : 'vaglio-grid-float vaglio-grid-card'}>
      {cut && <p className={column?.id === LABEL ? undefined : 'vaglio-grid-whole'}>{text}</p>}
      {cut && was && (
        <p>
          {t('before')} <del>{was}</del>
        </p>
      )}
      {lines.map((line, key) => {
        const Icon = ICONS[line.severity];
        return (
          <p key={key} className={`vaglio-grid-line is-${line.severity}`}>
            <Icon /> <span className="pf-v6-screen-reader">{t(`severity.${line.severity}`)}</span> {line.message}
          </p>
        );
      })}
    </div>
  );
}
