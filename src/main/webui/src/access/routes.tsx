import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import type { ActFilter } from './queries';

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  component: lazyRouteComponent(() => import('./UsersPage'), 'UsersPage'),
});

const keys = createRoute({
  getParentRoute: () => shell,
  path: '/keys',
  component: lazyRouteComponent(() => import('./KeysPage'), 'KeysPage'),
});

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const acts = createRoute({
  getParentRoute: () => shell,
  path: '/acts',
  validateSearch: (search): ActFilter => ({ person: text(search.person), act: text(search.act) }),
  component: lazyRouteComponent(() => import('./ActsPage'), 'ActsPage'),
});

export const accessRoutes = [users, keys, acts] as const;
