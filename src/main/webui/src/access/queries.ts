import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type User = Schemas['User'];
export type ApiKey = Schemas['ApiKey'];
export type Act = Schemas['Acts']['items'][number];

export const accessKeys = { users: ['access', 'users'] as const, keys: ['access', 'keys'] as const, acts: ['access', 'acts'] as const };

export const users = queryOptions({
  queryKey: accessKeys.users,
  queryFn: async () => (await answer(api.GET('/api/v1/users'))).items,
});

export const keys = queryOptions({
  queryKey: accessKeys.keys,
  queryFn: async () => (await answer(api.GET('/api/v1/api-keys'))).items,
});

/** Which acts are looked for; a filter that is not there does not narrow. */
export interface ActFilter {
  person?: string;
  act?: string;
}

const PAGE = 50;

/** Acts by pages, newest first. */
export const acts = (filter: ActFilter) =>
  infiniteQueryOptions({
    queryKey: [...accessKeys.acts, filter],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/security/acts', { params: { query: { ...filter, limit: PAGE, before: pageParam ?? undefined } } })),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
