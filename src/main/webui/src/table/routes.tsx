import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { rowsSearch, rulesSearch, tablesSearch } from './search';

const tables = createRoute({
  getParentRoute: () => shell,
  path: '/tables',
  validateSearch: tablesSearch,
  component: lazyRouteComponent(() => import('./TablesPage'), 'TablesPage'),
});

const table = createRoute({
  getParentRoute: () => shell,
  path: '/tables/$table',
  validateSearch: (search: Record<string, unknown>) => ({
    ...rulesSearch(search),
    ...rowsSearch(search),
  }),
  component: lazyRouteComponent(() => import('./TablePage'), 'TablePage'),
});

export const tableRoutes = [tables, table] as const;
