import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import { additions } from './proposal';
import type { ProposedRow } from './queries';

/** Turns rows that close a gap into edits, with labels in the reader's language. */
export function useProposedEdits() {
  const { t } = useTranslation('check');
  return useCallback(
    (rows: ProposedRow[], table: RuleTable) => additions(rows, table, (what) => t('newRow', { what: what || t('anyValues') })),
    [t],
  );
}
