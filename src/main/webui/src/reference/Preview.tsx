import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Changed } from './Changed';
import type { Kind, Taken } from './queries';

/** What a file would change: how much, and the first of it item by item. */
export function Preview({ kind, taken }: { kind: Kind; taken: Taken }) {
  const { t } = useTranslation('reference');
  const formats = useFormats();
  const items = taken.items ?? [];
  const all = taken.added + taken.changed + taken.removed;
  return (
    <div>
      <p className="pf-v6-u-mb-sm" role="status">
        <Label color="green">{t('wouldAdd', { count: taken.added })}</Label> <Label color="blue">{t('wouldChange', { count: taken.changed })}</Label>{' '}
        <Label color={taken.removed > 0 ? 'red' : 'grey'}>{t('wouldRemove', { count: taken.removed })}</Label>
      </p>
      <div className="vaglio-reference-preview" tabIndex={0} role="region" aria-label={t('preview')}>
        <Table role="table" variant="compact" aria-label={t('preview')}>
          <Thead>
            <Tr>
              <Th width={20}>{t('item')}</Th>
              <Th>{t('whatChanges')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {items.map((item) => (
              <Tr key={item.id}>
                <Td>
                  <strong>{item.id}</strong>
                </Td>
                <Td>
                  <Changed kind={kind} before={item.before} after={item.after} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
      {all > items.length && <p>{t('andMore', { count: all - items.length, shown: formats.number(all - items.length) })}</p>}
    </div>
  );
}
