import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const number = (value: unknown): number | undefined => {
  const read = Number(value);
  return Number.isInteger(read) && read > 0 ? read : undefined;
};

const ruleSetOf = (search: Record<string, unknown>): { ruleSet?: string } =>
  typeof search.ruleSet === 'string' && search.ruleSet !== '' ? { ruleSet: search.ruleSet } : {};

const versions = createRoute({
  getParentRoute: () => shell,
  path: '/versions',
  validateSearch: ruleSetOf,
  component: lazyRouteComponent(() => import('./VersionsPage'), 'VersionsPage'),
});

const compare = createRoute({
  getParentRoute: () => shell,
  path: '/versions/compare',
  validateSearch: (search: Record<string, unknown>): { ruleSet?: string; from?: number; to?: number } => ({
    ...ruleSetOf(search),
    from: number(search.from),
    to: number(search.to),
  }),
  component: lazyRouteComponent(() => import('./ComparePage'), 'ComparePage'),
});

const version = createRoute({
  getParentRoute: () => shell,
  path: '/versions/$version',
  validateSearch: ruleSetOf,
  component: lazyRouteComponent(() => import('./VersionPage'), 'VersionPage'),
});

export const versionRoutes = [versions, compare, version] as const;
