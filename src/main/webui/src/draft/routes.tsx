import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { queries } from '~/api/query';
import { shell } from '~/app/routes';
import { draft as draftOf } from '~/rules/queries';
import { openedTable, STATES, type DraftFilter, type DraftState } from './queries';
import { TABS, type DeskSearch, type Tab } from './desk';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value);

/** The words that the page of a table needs at once; asked for one after the other, each would wait for the one before. */
const WORDS = ['draft', 'grid', 'cell', 'check'];

/** The table and the words come while the code of the page does; a table that is not being looked at is always read anew. */
function openTable(draft: string, table: string): void {
  const opened = openedTable(draft, table, i18next.language);
  void i18next.loadNamespaces(WORDS);
  if (queries.getQueryCache().find(opened)?.isActive()) return;
  queries.removeQueries(opened);
  void queries.prefetchQuery(opened);
  void queries.prefetchQuery(draftOf(draft));
}

const list = createRoute({
  getParentRoute: () => shell,
  path: '/drafts',
  validateSearch: (search): DraftFilter => ({
    ruleSet: text(search.ruleSet),
    state: oneOf<DraftState>(STATES, search.state),
    mine: search.mine === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./DraftsPage'), 'DraftsPage'),
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft',
  component: lazyRouteComponent(() => import('./DraftPage'), 'DraftPage'),
});

const difference = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/differences',
  component: lazyRouteComponent(() => import('./DifferencePage'), 'DifferencePage'),
});

const table = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/tables/$table',
  validateSearch: (search): DeskSearch => ({
    row: text(search.row),
    column: text(search.column),
    tab: oneOf<Tab>(TABS, search.tab),
  }),
  // Nothing is read for a link that is only pointed at.
  preloadStaleTime: 0,
  loader: ({ params, cause }) => {
    if (cause !== 'preload') openTable(params.draft, params.table);
  },
  component: lazyRouteComponent(() => import('./TablePage'), 'TablePage'),
});

export const draftRoutes = [list, overview, difference, table] as const;
