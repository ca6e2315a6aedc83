import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';
import { connection } from './connection';

export type Me = Schemas['Me'];
export type Role = 'caller' | 'viewer' | 'editor' | 'approver' | 'auditor' | 'administrator';

/** Who is logged in; a 401 when nobody is. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const found = await answer(api.GET('/api/v1/me'));
    connection.somebodyIsKnown(true);
    return found;
  },
  staleTime: 60_000,
  retry: false,
});

/** Who is logged in. Only below the shell, which is shown to nobody else. */
export function useMe(): Me {
  return useSuspenseQuery(me).data;
}

/** Whether who is logged in has one of the roles. What the service refuses all the same shows as forbidden. */
export function useMay(...roles: Role[]): boolean {
  return useMe().roles.some((role) => roles.includes(role as Role));
}
