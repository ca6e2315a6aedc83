import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';

interface OfRuleSet {
  ruleSet?: string;
}

const ofRuleSet = (search: Record<string, unknown>): OfRuleSet => (typeof search.ruleSet === 'string' ? { ruleSet: search.ruleSet } : {});

const all = createRoute({
  getParentRoute: () => shell,
  path: '/mappings',
  validateSearch: ofRuleSet,
  component: lazyRouteComponent(() => import('./MappingsPage'), 'MappingsPage'),
});

const propose = createRoute({
  getParentRoute: () => shell,
  path: '/mappings/propose',
  validateSearch: ofRuleSet,
  component: lazyRouteComponent(() => import('./ProposePage'), 'ProposePage'),
});

const edit = createRoute({
  getParentRoute: () => shell,
  path: '/mappings/edit',
  validateSearch: (search): { draft: string; file: string } => ({ draft: String(search.draft ?? ''), file: String(search.file ?? '') }),
  component: lazyRouteComponent(() => import('./EditPage'), 'EditPage'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/mappings/$mapping',
  validateSearch: ofRuleSet,
  component: lazyRouteComponent(() => import('./MappingPage'), 'MappingPage'),
});

export const mappingRoutes = [all, propose, edit, one] as const;
