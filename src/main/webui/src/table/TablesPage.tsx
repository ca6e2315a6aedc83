import { Alert, SearchInput, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { versionGraph, versionTables } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { SheetMenu } from '~/sheet/SheetMenu';
import { answers, picture } from './graph';
import { GraphPicture } from './GraphPicture';
import { RulesChoice } from './RulesChoice';
import { useWhichRules } from './search';
import './table.css';
import { TableList } from './TableList';

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
      <Toolbar className={asList ? undefined : 'vaglio-tables-bar'}>
        <ToolbarContent>
          <ToolbarItem>
            <RulesChoice rules={rules} onChoose={(chosen) => void navigate({ search: (now) => ({ ...now, version: undefined, ...chosen }) })} />
          </ToolbarItem>
          <ToolbarItem>
            <SearchInput
              aria-label={t('find')}
              placeholder={t('find')}
              value={sought}
              resultsCount={hits ? t('hits', { count: hits.size }) : undefined}
              onChange={(_, find) => void navigate({ search: (now) => ({ ...now, find: find || undefined }), replace: true, resetScroll: false })}
              onClear={() => void navigate({ search: (now) => ({ ...now, find: undefined }), replace: true, resetScroll: false })}
            />
          </ToolbarItem>
          <ToolbarGroup align={{ default: 'alignEnd' }}>
            <ToolbarItem>
              <ToggleGroup aria-label={t('shownAs')}>
                <ToggleGroupItem
                  text={t('asPicture')}
                  buttonId="tables-as-picture"
                  isSelected={!asList}
                  onChange={() => void navigate({ search: (now) => ({ ...now, as: undefined }), replace: true, resetScroll: false })}
                />
                <ToggleGroupItem
                  text={t('asList')}
                  buttonId="tables-as-list"
                  isSelected={asList}
                  onChange={() => void navigate({ search: (now) => ({ ...now, as: 'list' as const }), replace: true, resetScroll: false })}
                />
              </ToggleGroup>
            </ToolbarItem>
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
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
