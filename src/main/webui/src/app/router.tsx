import { createRouter } from '@tanstack/react-router';
import { homeRoutes } from '~/home/routes';
import { NotFound } from './NotFound';
import { Broken, login, nowhere, root, shell } from './routes';

export const router = createRouter({
  routeTree: root.addChildren([login, shell.addChildren([...homeRoutes, nowhere])]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
