import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const all = createRoute({
  getParentRoute: () => shell,
  path: '/rulesets',
  component: lazyRouteComponent(() => import('./RuleSetsPage'), 'RuleSetsPage'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/rulesets/$ruleSet',
  component: lazyRouteComponent(() => import('./RuleSetPage'), 'RuleSetPage'),
});

export const rulesetRoutes = [all, one] as const;
