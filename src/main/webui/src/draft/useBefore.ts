import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf, textOf } from '~/grid/columns';
import type { Before } from '~/grid/marks';
import { versionTable, type Draft, type RuleTable } from '~/rules/queries';

/** What stood in a cell of the version that the draft was begun of: undefined where it is the same, null for a new row. */
export function useBefore(draft: Draft, table: RuleTable): Before {
  const { i18n } = useTranslation();
  const base = useQuery({ ...versionTable(draft.ruleSet, draft.baseVersion, table.id, i18n.language), retry: false }).data;
  const then = useMemo(() => base && sought(base), [base]);
  const now = useMemo(() => sought(table), [table]);
  return useCallback(
    (row, column) => {
      if (!then) return undefined;
      if (!then.rows.has(row)) return null;
      const text = then.text(row, column);
      return text === now.text(row, column) ? undefined : (text ?? '');
    },
    [then, now],
  );
}

/** A table whose cells are looked up by ids. */
function sought(table: RuleTable) {
  const rows = new Map(table.rows.map((row) => [row.id, row]));
  const columns = new Map(columnsOf(table).map((column) => [column.id, column]));
  const text = (id: string, name: string): string | undefined => {
    const [row, column] = [rows.get(id), columns.get(name)];
    return row && column && textOf(row, column);
  };
  return { rows, text };
}
