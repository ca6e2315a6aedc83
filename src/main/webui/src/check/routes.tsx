import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const checks = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/checks',
  validateSearch: (search): { table?: string } => (typeof search.table === 'string' ? { table: search.table } : {}),
  component: lazyRouteComponent(() => import('./ChecksPage'), 'ChecksPage'),
});

export const checkRoutes = [checks] as const;
