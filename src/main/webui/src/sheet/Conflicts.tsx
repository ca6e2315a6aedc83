import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { When } from '~/shared/When';
interface Conflict {
  table?: string;
  row?: string;
  column?: string;
  base: unknown;
  theirs: unknown;
  yours: unknown;
  by?: string;
  at?: string;
}

/** The places that others changed since the file was made, with both values. */
export function Conflicts({ conflicts }: { conflicts: unknown }) {
  const { t } = useTranslation('sheet');
  const places = Array.isArray(conflicts) ? (conflicts as Conflict[]) : [];
  return (
    <Alert isInline variant="warning" title={t('conflict.title', { count: places.length })}>
      <p className="pf-v6-u-mb-sm">{t('conflict.text')}</p>
      <Table role="table" variant="compact" aria-label={t('conflict.title', { count: places.length })}>
        <Thead>
          <Tr>
            <Th>{t('conflict.place')}</Th>
            <Th>{t('conflict.base')}</Th>
            <Th>{t('conflict.theirs')}</Th>
            <Th>{t('conflict.yours')}</Th>
            <Th>{t('conflict.by')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {places.map((place, at) => (
            <Tr key={at}>
              <Td dataLabel={t('conflict.place')}>{[place.table, place.row ?? null, place.column ?? null].filter(Boolean).join(' · ')}</Td>
              <Td dataLabel={t('conflict.base')}>{said(place.base) ?? t('conflict.gone')}</Td>
              <Td dataLabel={t('conflict.theirs')}>{said(place.theirs) ?? t('conflict.gone')}</Td>
              <Td dataLabel={t('conflict.yours')}>{said(place.yours) ?? t('conflict.gone')}</Td>
              <Td dataLabel={t('conflict.by')}>
                {place.by} {place.at && <When at={place.at} relative />}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Alert>
  );
}

/** What stands in a place: a cell's text, a row's label, or all cells of a row. Null where it is gone. */
export function said(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  const { text, label, annotation, inputs, outputs, op } = value as Record<string, unknown>;
  if (op === 'deleteRow') return null;
  const cells = [inputs, outputs].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
  if (cells.length > 0) return [label, cells.join(' · ')].filter(Boolean).join(': ');
  return [text, label, annotation].find((one): one is string => typeof one === 'string') ?? '';
}
