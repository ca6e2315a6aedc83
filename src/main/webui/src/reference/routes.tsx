import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const kind = createRoute({
  getParentRoute: () => shell,
  path: '/reference/$kind',
  component: lazyRouteComponent(() => import('./ReferencePage'), 'ReferencePage'),
});

const changes = createRoute({
  getParentRoute: () => shell,
  path: '/reference/$kind/changes',
  component: lazyRouteComponent(() => import('./ChangesPage'), 'ChangesPage'),
});

export const referenceRoutes = [kind, changes] as const;
