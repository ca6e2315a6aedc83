import { Card, CardBody, CardTitle, Label, SearchInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftTables, type Draft } from '~/rules/queries';
import { Nothing, Shown } from '~/shared/States';
import { draftDifference } from './queries';

/** The tables of a draft, those that it changes first. */
export function TableList({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('draft');
  const [sought, setSought] = useState('');
  const found = useQuery(draftTables(draft.id, i18n.language));
  const changed = new Map(useQuery(draftDifference(draft.id, i18n.language)).data?.tables.map((table) => [table.id, table]));
  const wanted = sought.trim().toLowerCase();
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('tables')}</CardTitle>
      <CardBody>
        <SearchInput aria-label={t('findTable')} placeholder={t('findTable')} value={sought} onChange={(_, value) => setSought(value)} onClear={() => setSought('')} resetButtonLabel={t('clearSearch')} />
        <Shown of={found}>
          {(all) => {
            const tables = all
              .filter(({ id, label, name, model }) => [id, label, name, model].some((text) => text.toLowerCase().includes(wanted)))
              .sort((one, other) => Number(changed.has(other.id)) - Number(changed.has(one.id)));
            if (tables.length === 0) return <Nothing title={t('noTable.title')}>{t('noTable.text')}</Nothing>;
            return (
              <Table role="table" aria-label={t('tables')} variant="compact" gridBreakPoint="">
                <Thead>
                  <Tr>
                    <Th>{t('table')}</Th>
                    <Th>{t('model')}</Th>
                    <Th modifier="fitContent">{t('rows')}</Th>
                    <Th modifier="fitContent">{t('changed')}</Th>
                  </Tr>
                </Thead>
                <Tbody>
                  {tables.map(({ id, label, model, rowCount }) => (
                    <Tr key={id}>
                      <Td>
                        <Link to="/drafts/$draft/tables/$table" params={{ draft: draft.id, table: id }}>
                          {label}
                        </Link>
                      </Td>
                      <Td>{model}</Td>
                      <Td>{rowCount}</Td>
                      <Td>
                        {changed.has(id) && (
                          <Label isCompact color="blue">
                            {t('rowsChanged', { count: changed.get(id)!.rows.length })}
                          </Label>
                        )}
                      </Td>
                    </Tr>
                  ))}
                </Tbody>
              </Table>
            );
          }}
        </Shown>
      </CardBody>
    </Card>
  );
}
