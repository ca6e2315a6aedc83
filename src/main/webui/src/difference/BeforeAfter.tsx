import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Kind } from '~/cell';
import { Mark } from './Mark';
import { useSpeech } from './speech';
import { cellWords, saidColumns, tableName, type RowDifference, type TableDifference } from './words';
import { WrittenCell } from './Written';

/** The changed rows of a table whole, as in the table itself, with what changed struck through beside the new. */
export function BeforeAfter({ table }: { table: TableDifference }) {
  const { t } = useTranslation('difference');
  const columns = saidColumns(table);
  return (
    <div className="vaglio-scroll" role="region" tabIndex={0} aria-label={t('table.caption', { table: tableName(table) })}>
      <Table role="table" variant="compact" borders aria-label={t('table.caption', { table: tableName(table) })}>
        <Thead>
          <Tr>
            <Th>{t('table.row')}</Th>
            {columns.map(({ column }) => (
              <Th key={column.id} modifier="wrap" className={column.result ? 'vaglio-result' : undefined}>
                {column.label}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {table.rows.map((row) => (
            <Tr key={row.id} className={`vaglio-${row.change}`}>
              <Th scope="row" modifier="breakWord">
                {row.label ?? row.id} <Mark change={row.change} />
              </Th>
              {columns.map(({ column, at }) => (
                <Td key={column.id} className={column.result ? 'vaglio-result' : undefined} dataLabel={column.label}>
                  <Whole before={cell(row, 'before', at)} after={cell(row, 'after', at)} kind={column.result ? 'output' : 'input'} />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function cell(row: RowDifference, side: 'before' | 'after', at: number): string | null {
  return row[side]?.[at] ?? null;
}

function Whole({ before, after, kind }: { before: string | null; after: string | null; kind: Kind }) {
  const speech = useSpeech();
  if (before === after) return <>{after === null ? '' : cellWords(after, kind, speech)}</>;
  return <WrittenCell before={before} after={after} kind={kind} />;
}
