import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellMark } from '~/grid/TableGrid';
import { useFormats } from '~/shared/format';
import type { SessionState } from './state';

/** How long another person's edit stays marked in its cell, in ms. */
const FRESH = 60_000;

/** How often the time is told, in ms. */
const TICK = 5000;

/** Tells the time every few seconds while something is fresh. */
function useNow(until: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until < Date.now()) return;
    const tick = () => {
      setNow(Date.now());
      if (until < Date.now()) clearInterval(ticking);
    };
    const ticking = setInterval(tick, TICK);
    tick();
    return () => clearInterval(ticking);
  }, [until]);
  return now;
}

/** What is to be said at cells: what was refused, and what others did just now. */
export function useMarks(edited: SessionState): CellMark[] {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const now = useNow(Math.max(0, ...edited.others.map(({ noticed }) => noticed + FRESH)));
  return useMemo(() => {
    const refused = edited.refused.flatMap(({ edits, message }) =>
      edits.map(({ row, copy, column }): CellMark => ({ row: copy ?? row ?? null, column: column ?? null, severity: 'error', message: t('refusedCell', { message }) })),
    );
    const others = edited.others
      .filter(({ noticed }) => noticed + FRESH > now)
      .flatMap(({ author, at, edits }) =>
        edits.map(({ row, copy, column }): CellMark => ({
          row: copy ?? row ?? null,
          column: column ?? null,
          severity: 'information',
          message: t('editedBy', { author, when: formats.relative(at, now) }),
        })),
      );
    return [...refused, ...others];
  }, [edited.refused, edited.others, now, t, formats]);
}
