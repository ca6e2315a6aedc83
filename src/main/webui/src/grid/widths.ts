import { useCallback, useMemo, useState } from 'react';
import { NARROWEST, usualWidths, WIDEST } from './metrics';
import type { View } from './view';

type Chosen = Readonly<Record<string, number>>;

const key = (table: string) => `vaglio.grid.${table}`;

function kept(table: string): Chosen {
  try {
    return JSON.parse(localStorage.getItem(key(table)) ?? '{}') as Chosen;
  } catch {
    return {};
  }
}

/** The widths of a table's columns, in px: as this person drew them, in this browser, or else as their content and the room ask. */
export function useWidths(view: View, room: number) {
  const table = view.table.id;
  const [chosen, setChosen] = useState(() => kept(table));
  const ids = view.columns.map((column) => column.id).join(' ');
  // Told once: a column does not jump while somebody types into it.
  const usual = useMemo(() => usualWidths(view, room), [ids, room]);
  const keep = useCallback(
    (next: Chosen) => {
      setChosen(next);
      if (Object.keys(next).length) localStorage.setItem(key(table), JSON.stringify(next));
      else localStorage.removeItem(key(table));
    },
    [table],
  );
  const of = useCallback((column: string) => chosen[column] ?? usual.get(column) ?? NARROWEST, [chosen, usual]);
  const resize = useCallback(
    (column: string, width: number) => keep({ ...chosen, [column]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) }),
    [chosen, keep],
  );
  const reset = useCallback(() => keep({}), [keep]);
  const changed = Object.keys(chosen).length > 0;
  return useMemo(() => ({ of, resize, reset, changed }), [of, resize, reset, changed]);
}

export type Widths = ReturnType<typeof useWidths>;
