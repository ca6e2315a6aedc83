import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { PERIODS, type Period } from './days';

/** Which rule set, and how many days of it; what is absent is the usual. */
export interface HomeSearch {
  ruleSet?: string;
  days?: Period;
}

function homeSearch(given: Record<string, unknown>): HomeSearch {
  const days = PERIODS.find((period) => period === given.days);
  return {
    ...(typeof given.ruleSet === 'string' && given.ruleSet !== '' ? { ruleSet: given.ruleSet } : {}),
    ...(days ? { days } : {}),
  };
}

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
});

export const homeRoutes = [home] as const;
