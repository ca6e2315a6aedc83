import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

interface TrySearch {
  ruleSet?: string;
  /** The live one when not named. */
  version?: number;
  /** The draft whose rules are tried, instead of a version's. */
  draft?: string;
}

const attempt = createRoute({
  getParentRoute: () => shell,
  path: '/try',
  validateSearch: (search): TrySearch => ({
    ruleSet: typeof search.ruleSet === 'string' ? search.ruleSet : undefined,
    version: Number.isInteger(search.version) ? (search.version as number) : undefined,
    draft: typeof search.draft === 'string' ? search.draft : undefined,
  }),
  component: lazyRouteComponent(() => import('./TryPage'), 'TryPage'),
});

const onDraft = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/try',
  component: lazyRouteComponent(() => import('./TryDraftPage'), 'TryDraftPage'),
});

export const trialRoutes = [attempt, onDraft] as const;
