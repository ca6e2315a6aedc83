import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { versionGraph, versionTables, type TableSummary } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { Shown } from '~/shared/States';
import { neighbours, type Neighbours } from './neighbours';
import type { WhichRules } from './search';

/** What a table reads and what reads it, with links to the tables. */
export function NeighbourList({ rules, table }: { rules: WhichRules; table: string }) {
  const { t, i18n } = useTranslation('table');
  const graph = useQuery(versionGraph(rules.ruleSet, rules.version, i18n.language));
  const tables = useQuery(versionTables(rules.ruleSet, rules.version, i18n.language));
  const links = (ids: string[]) => <TableLinks ids={ids} tables={tables.data ?? []} rules={rules} />;
  return (
    <Shown of={graph}>
      {(found) => {
        const near = neighbours(found, table);
        return near ? <Terms near={near} links={links} /> : <p>{t('neighbours.none')}</p>;
      }}
    </Shown>
  );
}

function Terms({ near, links }: { near: Neighbours; links: (ids: string[]) => ReactNode }) {
  const { t } = useTranslation('table');
  const { list } = useFormats();
  const names = (nodes: { label: string }[]) => list(nodes.map((node) => node.label));
  const asks = [
    ...near.inputs.map((input) => t(`input.${input}`)),
    ...(near.given ? [t('neighbours.given', { values: list(near.given.values), by: names(near.given.by) })] : []),
  ];
  return (
    <DescriptionList isHorizontal className="pf-v6-u-mt-md">
      {asks.length > 0 && <Term name={t('neighbours.asks')}>{list(asks)}</Term>}
      {near.tables.length > 0 && <Term name={t('neighbours.reads')}>{links(near.tables)}</Term>}
      {near.readers.length > 0 && <Term name={t('neighbours.readers')}>{links(near.readers)}</Term>}
      {near.steps.length > 0 && <Term name={t('neighbours.steps')}>{names(near.steps)}</Term>}
      {near.followers.length > 0 && <Term name={t('neighbours.followers')}>{names(near.followers)}</Term>}
      {near.steps.length === 0 && near.readers.length === 0 && <Term name={t('neighbours.readers')}>{t('neighbours.itself')}</Term>}
    </DescriptionList>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{name}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function TableLinks({ ids, tables, rules }: { ids: string[]; tables: TableSummary[]; rules: WhichRules }) {
  const version = rules.version === rules.live?.version ? undefined : rules.version;
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link to="/tables/$table" params={{ table: id }} search={{ ruleSet: rules.ruleSet, version }}>
            {tables.find((table) => table.id === id)?.label ?? id}
          </Link>
        </li>
      ))}
    </ul>
  );
}
