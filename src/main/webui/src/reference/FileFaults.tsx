import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Fault } from '~/api/problem';
import type { Kind } from './queries';
import { said } from './said';

/** Faults shown; the others are told when these are mended. */
const MOST = 100;

/** What is wrong with a file, at its line and column. */
export function FileFaults({ kind, faults }: { kind: Kind; faults: Fault[] }) {
  const { t } = useTranslation('reference');
  if (faults.length === 0) return null;
  return (
    <div className="vaglio-reference-preview" tabIndex={0} role="region" aria-label={t('wrong')}>
      <Table role="table" variant="compact" aria-label={t('wrong')}>
        <Thead>
          <Tr>
            <Th width={10}>{t('line')}</Th>
            <Th width={20}>{t('column')}</Th>
            <Th>{t('wrong')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {faults.slice(0, MOST).map((fault, place) => {
            const [, line = '', column = ''] = (fault.pointer ?? '').split('/');
            return (
              <Tr key={place}>
                <Td>{line}</Td>
                <Td>{column}</Td>
                <Td>
                  {said(
                    t,
                    fault,
                    kind.fields.find((field) => field.name === column),
                  )}
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </div>
  );
}
