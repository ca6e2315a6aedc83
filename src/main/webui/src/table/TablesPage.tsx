import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { versionGraph, versionTables } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { SheetMenu } from '~/sheet/SheetMenu';
import { answers, picture } from './graph';
import { GraphPicture } from './GraphPicture';
import { useWhichRules } from './search';
import './table.css';
import { TableList } from './TableList';
import { TablesBar } from './TablesBar';
const route = getRouteApi('/shell/tables');

/** All tables of a version: the decision graph as a picture that leads to each, and the same as a list. */
export function TablesPage() {
  const { t, i18n } = useTranslation('table');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rules = useWhichRules(search);
  const tables = useQuery(versionTables(rules.ruleSet, rules.version, i18n.language));
  const graph = useQuery(versionGraph(rules.ruleSet, rules.version, i18n.language));
  const drawn = useMemo(() => graph.data && tables.data && picture(graph.data, tables.data), [graph.data, tables.data]);
  const both = { data: drawn, error: tables.error ?? graph.error, refetch: tables.error ? tables.refetch : graph.refetch };
  const sought = search.find ?? '';
  const hits = useMemo(
    () => (sought === '' ? null : new Set((tables.data ?? []).filter((table) => answers(table, sought)).map(({ id }) => id))),
    [tables.data, sought],
  );
  const asList = search.as === 'list';
  return (
    <PageFrame
      title={t('title')}
      intro={t('intro')}
      actions={<SheetMenu ruleSet={rules.ruleSet} version={rules.version} />}
      wide={!asList}
    >
      <TablesBar
        rules={rules}
        search={search}
        hits={hits?.size}
        onChoose={(chosen) => void navigate({ search: (now) => ({ ...now, version: undefined, ...chosen }) })}
        onShow={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })}
      />
      {rules.live && rules.version !== rules.live.version && (
        <Alert isInline isPlain variant="info" title={t('notLive', { version: rules.version, live: rules.live.version })} className="vaglio-tables-note" />
      )}
      <Shown of={both}>
        {(found) => {
          const linkTo = (table: string) => ({ to: '/tables/$table' as const, params: { table }, search: { ruleSet: search.ruleSet, version: search.version } });
          return asList ? (
            <TableList picture={found} hits={hits} linkTo={linkTo} />
          ) : (
            <GraphPicture picture={found} hits={hits} linkTo={linkTo} />
          );
        }}
      </Shown>
    </PageFrame>
  );
}
