import { createRootRoute, createRoute, lazyRouteComponent, redirect, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { connection } from '~/api/connection';
import { me } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { queries } from '~/api/query';
import { Failed } from '~/shared/States';
import { NotFound } from './NotFound';
import { Shell } from './Shell';

/** A page that could not be shown. To try again is to load it anew: shown as it is, it would fail as before. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <Failed error={error as Error} retry={() => void router.invalidate()} />;
}

export const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Broken });

export const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { to?: string } => (typeof search.to === 'string' ? { to: search.to } : {}),
  component: lazyRouteComponent(() => import('~/login/LoginPage'), 'LoginPage'),
});

/** Above all pages but the login: who is not logged in is led there, and afterwards to the page that was asked for. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(me);
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.status !== 401) throw failure;
      connection.somebodyIsKnown(false);
      throw redirect({ to: '/login', search: { to: location.href } });
    }
  },
  component: Shell,
});

/** What no other address is. */
export const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });
