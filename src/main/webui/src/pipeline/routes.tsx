import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from '~/app/routes';
import { pipelineSearch, queueSearch } from './search';

const pipeline = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline',
  validateSearch: pipelineSearch,
  component: lazyRouteComponent(() => import('./PipelinePage'), 'PipelinePage'),
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./QueuePage'), 'QueuePage'),
});

export const pipelineRoutes = [pipeline, queue] as const;
