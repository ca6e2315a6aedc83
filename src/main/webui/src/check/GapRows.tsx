import { Button } from '@patternfly/react-core';
import { PlusCircleIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import type { Finding } from './queries';

interface GapRowsProps {
  finding: Finding;
  table: RuleTable;
  busy: boolean;
  /** Absent for who may not edit. */
  onAdd?: () => void;
}

/** The rows that close a gap, and the button that adds them. */
export function GapRows({ finding, table, busy, onAdd }: GapRowsProps) {
  const { t } = useTranslation('check');
  const asked = table.inputs.map((_, at) => at).filter((at) => finding.proposed.some((row) => row.inputs[at] !== '-'));
  return (
    <div className="vaglio-gap">
      <Table role="table" aria-label={t('proposed')} variant="compact" borders={false} isStriped>
        <Thead>
          <Tr>
            {asked.map((at) => (
              <Th key={at}>{table.inputs[at]?.label}</Th>
            ))}
            <Th>{t('gives')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {finding.proposed.map((row, line) => (
            <Tr key={line}>
              {asked.map((at) => (
                <Td key={at} dataLabel={table.inputs[at]?.label}>
                  <code>{row.inputs[at]}</code>
                </Td>
              ))}
              <Td dataLabel={t('gives')}>
                <code>{row.outputs.join(', ')}</code>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {onAdd && (
        <Button variant="secondary" size="sm" icon={<PlusCircleIcon />} isLoading={busy} isDisabled={busy} onClick={onAdd}>
          {t('addRows', { count: finding.proposed.length })}
        </Button>
      )}
    </div>
  );
}
