import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/cases',
  validateSearch: (search): { table?: string } => (typeof search.table === 'string' ? { table: search.table } : {}),
  component: lazyRouteComponent(() => import('./CasesPage'), 'CasesPage'),
});

export const casesRoutes = [cases] as const;
