import { Breadcrumb, BreadcrumbItem, Button, Flex, FlexItem, Label, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { TableGrid } from '~/grid/TableGrid';
import { versionTable, versionTables, type RuleTable } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { download } from '~/shared/download';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { useToasts } from '~/shared/toasts';
import { Columns } from './Columns';
import { EditInDraft } from './EditInDraft';
import { NeighbourList } from './NeighbourList';
import { RulesChoice } from './RulesChoice';
import { useWhichRules, type RowsSearch, type WhichRules } from './search';
import './table.css';
import { useJump } from './useJump';
import { WhoChangedIt } from './WhoChangedIt';

const route = getRouteApi('/shell/tables/$table');

/** One table of a version to be read: its rows, how they come together, what it reads and what reads it. */
export function TablePage() {
  const { t, i18n } = useTranslation('table');
  const { table: id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rules = useWhichRules(search);
  const found = useQuery(versionTable(rules.ruleSet, rules.version, id, i18n.language));
  const summaries = useQuery(versionTables(rules.ruleSet, rules.version, i18n.language));
  const title = found.data?.label ?? summaries.data?.find((one) => one.id === id)?.label ?? id;
  const rulesOnly = { ruleSet: search.ruleSet, version: search.version };
  return (
    <PageFrame
      title={title}
      path={
        <Breadcrumb aria-label={t('trail')}>
          <BreadcrumbItem render={({ className }) => <Link to="/tables" search={rulesOnly} className={className}>{t('title')}</Link>} />
          <BreadcrumbItem isActive>{title}</BreadcrumbItem>
        </Breadcrumb>
      }
      actions={found.data && <Actions rules={rules} table={found.data} />}
    >
      <Flex className="pf-v6-u-mb-md">
        <FlexItem>
          <RulesChoice rules={rules} onChoose={(chosen) => void navigate({ search: { ruleSet: rules.ruleSet, ...chosen } })} />
        </FlexItem>
      </Flex>
      {rules.live && rules.version !== rules.live.version && (
        <Alert isInline variant="info" title={t('notLive', { version: rules.version, live: rules.live.version })} className="pf-v6-u-mb-md" />
      )}
      <Shown of={found}>{(table) => <Sheet table={table} rules={rules} row={search.row} lit={search.lit} />}</Shown>
    </PageFrame>
  );
}

function Actions({ rules, table }: { rules: WhichRules; table: RuleTable }) {
  const { t, i18n } = useTranslation('table');
  const toasts = useToasts();
  const mayEdit = useMay('editor', 'administrator');
  const [editing, setEditing] = useState(false);
  const csv = useMutation({
    mutationFn: () =>
      download(
        `/api/v1/rulesets/${encodeURIComponent(rules.ruleSet)}/versions/${rules.version}/tables/${encodeURIComponent(table.id)}/csv`,
        `${rules.ruleSet}-${rules.version}-${table.id}.csv`,
        'text/csv',
        i18n.language,
      ),
    onError: (error) => toasts.failed(error),
  });
  return (
    <Flex gap={{ default: 'gapSm' }}>
      <Button variant="secondary" icon={<DownloadIcon />} onClick={() => csv.mutate()} isLoading={csv.isPending}>
        {t('csv')}
      </Button>
      {mayEdit && (
        <Button variant="primary" onClick={() => setEditing(true)}>
          {t('edit.open')}
        </Button>
      )}
      {editing && <EditInDraft rules={rules} table={table} onClose={() => setEditing(false)} />}
    </Flex>
  );
}

function Sheet({ table, rules, row, lit }: RowsSearch & { table: RuleTable; rules: WhichRules }) {
  const { t } = useTranslation('table');
  const [tab, setTab] = useState<string | number>('columns');
  const fired = useMemo(() => new Set(lit?.split(',')), [lit]);
  const goTo = useJump(row ?? fired.values().next().value);
  return (
    <>
      <p className="pf-v6-u-mb-md">
        {t(`policy.${table.hitPolicy}`)} {t('rows', { count: table.rowCount })}.{' '}
        {table.joint && <Label color="orange" isCompact>{t('joint')}</Label>}
      </p>
      <TableGrid table={table} readOnly lit={fired} goTo={goTo} />
      <Tabs activeKey={tab} onSelect={(_, next) => setTab(next)} aria-label={t('about')} className="pf-v6-u-mt-lg" mountOnEnter>
        <Tab eventKey="columns" title={<TabTitleText>{t('columns.title')}</TabTitleText>}>
          <Columns table={table} />
        </Tab>
        <Tab eventKey="neighbours" title={<TabTitleText>{t('neighbours.title')}</TabTitleText>}>
          <NeighbourList rules={rules} table={table.id} />
        </Tab>
        <Tab eventKey="history" title={<TabTitleText>{t('history.title')}</TabTitleText>}>
          <WhoChangedIt rules={rules} table={table.id} />
        </Tab>
      </Tabs>
    </>
  );
}
