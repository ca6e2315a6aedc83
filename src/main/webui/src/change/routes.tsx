import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { STATES, type ChangeFilter } from './queries';

const list = createRoute({
  getParentRoute: () => shell,
  path: '/changes',
  validateSearch: (search): ChangeFilter => ({
    state: [...STATES, 'all' as const].find((state) => state === search.state),
    ruleSet: typeof search.ruleSet === 'string' && search.ruleSet !== '' ? search.ruleSet : undefined,
  }),
  component: lazyRouteComponent(() => import('./ChangesPage'), 'ChangesPage'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/changes/$change',
  component: lazyRouteComponent(() => import('./ChangePage'), 'ChangePage'),
});

const submit = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/submit',
  component: lazyRouteComponent(() => import('./SubmitPage'), 'SubmitPage'),
});

const merge = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/merge',
  component: lazyRouteComponent(() => import('./MergePage'), 'MergePage'),
});

export const changeRoutes = [list, one, submit, merge] as const;
