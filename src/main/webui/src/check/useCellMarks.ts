import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellMark } from '~/grid/TableGrid';
import { kindOf } from './grouping';
import type { Finding } from './queries';
import { said } from './said';
import { useChecks } from './useChecks';

/** Whether a finding belongs into the grid: what stands at a row, and is more than information. */
function marks(finding: Finding): finding is Finding & { row: string } {
  return finding.row !== null && kindOf(finding) !== 'information' && kindOf(finding) !== 'notAnalysed';
}

/** What the checks say of the rows and cells of one table of a draft, in the reader's language. */
export function useCellMarks(draft: string, table: string, revision: number): CellMark[] {
  const { t, i18n } = useTranslation('check');
  const { findings } = useChecks(draft, table, revision);
  return useMemo(
    () =>
      (findings ?? []).filter(marks).map((finding) => ({
        row: finding.row,
        column: finding.column,
        severity: finding.severity,
        message: said(finding, t, i18n.language).text,
      })),
    [findings, t, i18n.language],
  );
}
