import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { readFilters } from './filters';
import { readView, type View } from './views';

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const found = createRoute({
  getParentRoute: () => shell,
  path: '/decisions',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./DecisionsPage'), 'DecisionsPage'),
});

const compared = createRoute({
  getParentRoute: () => shell,
  path: '/decisions/compare',
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string } => ({ a: text(search.a), b: text(search.b) }),
  component: lazyRouteComponent(() => import('./ComparePage'), 'ComparePage'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/decisions/$id',
  validateSearch: (search: Record<string, unknown>): { show?: View } => (search.show ? { show: readView(search.show) } : {}),
  component: lazyRouteComponent(() => import('./DecisionPage'), 'DecisionPage'),
});

export const decisionRoutes = [found, compared, one] as const;
