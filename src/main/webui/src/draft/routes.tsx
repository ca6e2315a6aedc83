import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { STATES, type DraftFilter, type DraftState } from './queries';
import { TABS, type DeskSearch, type Tab } from './desk';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value);

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
  component: lazyRouteComponent(() => import('./TablePage'), 'TablePage'),
});

export const draftRoutes = [list, overview, difference, table] as const;
