import { Button } from '@patternfly/react-core';
import { ArrowRightIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { draftTable, type RuleTable } from '~/rules/queries';
import { GapRows } from './GapRows';
import type { Finding } from './queries';
import { said } from './said';

export interface FindingActions {
  onGo: (row: string | null, column: string | null, table: string) => void;
  /** Absent for who may not edit. */
  onAdd?: (finding: Finding, table: RuleTable) => void;
  adding: Finding | null;
}

interface FindingItemProps extends FindingActions {
  draft: string;
  finding: Finding;
  /** The name of the finding's table; absent where the page is about that table alone. */
  tableName?: string;
}

/** Where a finding stands, in words: table, row and column by their labels, as far as they are known. */
function placeOf(finding: Finding, table: RuleTable | undefined, tableName: string | undefined): string {
  const row = table?.rows.find((one) => one.id === finding.row);
  const column = [...(table?.inputs ?? []), ...(table?.outputs ?? [])].find((one) => one.id === finding.column);
  return [tableName, row?.label ?? finding.row, column?.label ?? finding.column].filter(Boolean).join(' · ');
}

/** One finding: what it says, the way to its cell, and the rows that would close it. */
export function FindingItem({ draft, finding, tableName, onGo, onAdd, adding }: FindingItemProps) {
  const { t, i18n } = useTranslation('check');
  const inTable = finding.table !== null && (finding.row !== null || finding.column !== null || finding.proposed.length > 0);
  const table = useQuery({ ...draftTable(draft, finding.table ?? '', i18n.language), enabled: inTable });
  const words = said(finding, t, i18n.language);
  const place = placeOf(finding, table.data, tableName);
  return (
    <li className="vaglio-finding">
      <p lang={words.language}>{words.text}</p>
      {finding.table !== null && place !== '' && (
        <Button
          variant="link"
          isInline
          icon={<ArrowRightIcon />}
          iconPosition="end"
          aria-label={t('goTo', { place })}
          onClick={() => onGo(finding.row, finding.column, finding.table!)}
        >
          {place}
        </Button>
      )}
      {finding.table === null && finding.file !== '' && (
        <p className="vaglio-quiet">
          {t('wholeFile', { file: finding.file })}
          {finding.row && <> · {finding.row}</>}
        </p>
      )}
      {finding.proposed.length > 0 && table.data && (
        <GapRows
          finding={finding}
          table={table.data}
          busy={adding === finding}
          onAdd={onAdd && (() => onAdd(finding, table.data))}
        />
      )}
    </li>
  );
}
