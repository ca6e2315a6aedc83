import { Label, LabelGroup } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { RuleTable, TableColumn } from '~/rules/queries';

/** Values shown before the others are asked for. */
const SHOWN = 6;

/** What each column of a table asks or gives. */
export function Columns({ table }: { table: RuleTable }) {
  const { t } = useTranslation('table');
  const line = (column: TableColumn, kind: 'asks' | 'gives') => (
    <Tr key={column.id}>
      <Td dataLabel={t('columns.column')}>{column.label}</Td>
      <Td dataLabel={t('columns.does')}>{t(`columns.${kind}`)}</Td>
      <Td dataLabel={t('columns.of')}>
        <code>{column.expression}</code>
      </Td>
      <Td dataLabel={t('columns.kind')}>{t(`type.${column.type}`, { defaultValue: column.type })}</Td>
      <Td dataLabel={t('columns.values')}>
        {column.allowed ? (
          <LabelGroup
            numLabels={SHOWN}
            aria-label={t('columns.values')}
            collapsedText={t('columns.more', { count: column.allowed.length - SHOWN })}
            expandedText={t('columns.fewer')}
          >
            {column.allowed.map((value) => (
              <Label key={value} isCompact variant="outline">
                {value}
              </Label>
            ))}
          </LabelGroup>
        ) : (
          t('columns.any')
        )}
      </Td>
    </Tr>
  );
  return (
    <Table role="table" variant="compact" aria-label={t('columns.title')}>
      <Thead>
        <Tr>
          <Th>{t('columns.column')}</Th>
          <Th>{t('columns.does')}</Th>
          <Th>{t('columns.of')}</Th>
          <Th>{t('columns.kind')}</Th>
          <Th>{t('columns.values')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {table.inputs.map((column) => line(column, 'asks'))}
        {table.outputs.map((column) => line(column, 'gives'))}
      </Tbody>
    </Table>
  );
}
