import { Button, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { PaperPlaneIcon, SearchIcon } from '@patternfly/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSets } from '~/rules/queries';
import { Menu } from '~/shared/Menu';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import './change.css';
import { ChangeTable } from './ChangeTable';
import { changes, STATES, type ChangeFilter } from './queries';
import { WaitingList } from './WaitingList';

const SHOWN = ['open', ...STATES.slice(1), 'all'] as const;

/** The change requests: first those that wait for the reader, then all, narrowed by state. */
export function ChangesPage() {
  const { t } = useTranslation('change');
  const filter = useSearch({ from: '/shell/changes' });
  return (
    <PageFrame title={t('title')} intro={t('intro')}>
      <WaitingList />
      <section aria-labelledby="vaglio-changes">
        <h2 id="vaglio-changes" className="vaglio-change-title">
          {t('list.title')}
        </h2>
        <Filter filter={filter} />
        <Requests filter={filter} />
      </section>
    </PageFrame>
  );
}

function Filter({ filter }: { filter: ChangeFilter }) {
  const { t } = useTranslation('change');
  const navigate = useNavigate({ from: '/changes' });
  const narrow = (more: ChangeFilter) => void navigate({ search: (before) => ({ ...before, ...more }), replace: true, resetScroll: false });
  return (
    <Toolbar className="vaglio-change-filter">
      <ToolbarContent>
        <ToolbarItem>
          <ToggleGroup aria-label={t('list.state')}>
            {SHOWN.map((state) => (
              <ToggleGroupItem
                key={state}
                text={t(`list.states.${state}`)}
                isSelected={(filter.state ?? 'open') === state}
                onChange={() => narrow({ state: state === 'open' ? undefined : state })}
              />
            ))}
          </ToggleGroup>
        </ToolbarItem>
        <ToolbarItem>
          <RuleSetMenu filter={filter} narrow={narrow} />
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}

function RuleSetMenu({ filter, narrow }: { filter: ChangeFilter; narrow: (more: ChangeFilter) => void }) {
  const { t } = useTranslation('change');
  const sets = useQuery(ruleSets).data ?? [];
  if (sets.length < 2) return null;
  const all = { key: '', text: t('list.allRules'), chosen: !filter.ruleSet, onChoose: () => narrow({ ruleSet: undefined }) };
  return (
    <Menu
      variant="default"
      label={t('list.ruleSet', { name: filter.ruleSet ?? t('list.allRules') })}
      choices={[
        all,
        ...sets.map(({ name }) => ({ key: name, text: name, chosen: filter.ruleSet === name, onChoose: () => narrow({ ruleSet: name }) })),
      ]}
    />
  );
}

function Requests({ filter }: { filter: ChangeFilter }) {
  const { t } = useTranslation('change');
  const found = useInfiniteQuery({ ...changes(filter), refetchInterval: 30_000 });
  return (
    <Shown of={found}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty filter={filter} />;
        return (
          <>
            <ChangeTable changes={items} />
            {found.hasNextPage && (
              <Button variant="link" onClick={() => void found.fetchNextPage()} isLoading={found.isFetchingNextPage}>
                {t('list.more')}
              </Button>
            )}
          </>
        );
      }}
    </Shown>
  );
}

function Empty({ filter }: { filter: ChangeFilter }) {
  const { t } = useTranslation('change');
  const narrowed = filter.ruleSet !== undefined || (filter.state !== undefined && filter.state !== 'all');
  return narrowed ? (
    <Nothing icon={SearchIcon} title={t('list.noneSo')} actions={<Link to="/changes" search={{ state: 'all' }}>{t('list.showAll')}</Link>} />
  ) : (
    <Nothing
      icon={PaperPlaneIcon}
      title={t(filter.state === 'all' ? 'list.noneAtAll' : 'list.none')}
      actions={
        filter.state !== 'all' && (
          <Link to="/changes" search={{ state: 'all' }}>
            {t('list.showAll')}
          </Link>
        )
      }
    >
      {t('list.noneText')}
    </Nothing>
  );
}
