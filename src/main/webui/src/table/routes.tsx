import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { rulesSearch } from './search';

const tables = createRoute({
  getParentRoute: () => shell,
  path: '/tables',
  validateSearch: (search: Record<string, unknown>) => ({
    ...rulesSearch(search),
    ...(typeof search.find === 'string' && search.find !== '' ? { find: search.find } : {}),
    ...(search.as === 'list' ? { as: 'list' as const } : {}),
  }),
  component: lazyRouteComponent(() => import('./TablesPage'), 'TablesPage'),
});

const table = createRoute({
  getParentRoute: () => shell,
  path: '/tables/$table',
  validateSearch: (search: Record<string, unknown>) => ({
    ...rulesSearch(search),
    ...(typeof search.row === 'string' ? { row: search.row } : {}),
  }),
  component: lazyRouteComponent(() => import('./TablePage'), 'TablePage'),
});

export const tableRoutes = [tables, table] as const;
