import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

const ofDraft = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draft/sheet',
  component: lazyRouteComponent(() => import('./DraftSheetPage'), 'DraftSheetPage'),
});

const ofRules = createRoute({
  getParentRoute: () => shell,
  path: '/sheet',
  validateSearch: (search: Record<string, unknown>): { ruleSet?: string } =>
    typeof search.ruleSet === 'string' && search.ruleSet !== '' ? { ruleSet: search.ruleSet } : {},
  component: lazyRouteComponent(() => import('./RulesSheetPage'), 'RulesSheetPage'),
});

export const sheetRoutes = [ofDraft, ofRules] as const;
