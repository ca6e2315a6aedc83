import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf, textOf } from '~/grid/columns';
import { versionTable, type Draft, type RuleTable } from '~/rules/queries';

export type Before = (row: string, column: string) => string | null | undefined;

/** What stood in a cell of the version that the draft was begun of: undefined where it is the same, null for a new row. */
export function useBefore(draft: Draft, table: RuleTable): Before {
  const { i18n } = useTranslation();
  const base = useQuery({ ...versionTable(draft.ruleSet, draft.baseVersion, table.id, i18n.language), retry: false }).data;
  const then = useMemo(() => base && cells(base), [base]);
  const now = useMemo(() => cells(table), [table]);
  return useCallback(
    (row, column) => {
      if (!then) return undefined;
      const old = then.get(row);
      if (!old) return null;
      const text = old.get(column);
      return text === now.get(row)?.get(column) ? undefined : (text ?? '');
    },
    [then, now],
  );
}

function cells(table: RuleTable): Map<string, Map<string, string>> {
  const columns = columnsOf(table);
  return new Map(table.rows.map((row) => [row.id, new Map(columns.map((column) => [column.id, textOf(row, column)]))]));
}
