import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type ListedChange = Schemas['ListedChange'];
export type ChangeRequest = Schemas['ChangeRequest'];
export type ChangeState = Schemas['ChangeSummary']['state'];
export type GateChecks = Schemas['GateChecks'];
export type Finding = Schemas['Finding'];
export type MergePreview = Schemas['MergePreview'];
export type MergeConflict = Schemas['MergeConflict'];
export type Choice = 'mine' | 'theirs';

export const STATES: ChangeState[] = ['open', 'published', 'rejected', 'withdrawn'];

/** The longest text that the service keeps. */
export const LONGEST = 2000;

/** What narrows the list; it stands in the address. */
export interface ChangeFilter {
  /** Those still open where it is not named. */
  state?: ChangeState | 'all';
  ruleSet?: string;
}

/** The most that the service lists at once. */
const MOST = 200;

export const changeKeys = {
  all: ['changes'] as const,
  list: ['changes', 'list'] as const,
  one: (id: number) => ['changes', 'one', id] as const,
  /** Apart from the requests: what is done to one of them is no reason to run every case of its draft again. */
  checks: (draft: string) => ['gate', draft] as const,
};

export const changes = ({ state = 'open', ruleSet }: ChangeFilter) =>
  infiniteQueryOptions({
    queryKey: [...changeKeys.list, state, ruleSet ?? null],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/change-requests', {
          params: { query: { ruleSet, state: state === 'all' ? undefined : state, cursor: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  });

/** All that are open, of every rule set. */
export const openChanges = queryOptions({
  queryKey: [...changeKeys.list, 'open', 'all'],
  queryFn: async () => (await answer(api.GET('/api/v1/change-requests', { params: { query: { state: 'open', limit: MOST } } }))).items,
});

export const change = (id: number, language: string) =>
  queryOptions({
    queryKey: [...changeKeys.one(id), language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/change-requests/{id}', { params: { path: { id: String(id) }, header: { 'Accept-Language': language } } }),
      ),
  });

/** The last thing that happened to a request: asking for it costs little. */
export const lastEvent = (ruleSet: string, id: number) =>
  queryOptions({
    queryKey: ['changes', 'last', id],
    queryFn: async () => {
      const query = { subject: `change-request/${id}`, limit: 1 };
      const found = await answer(api.GET('/api/v1/rulesets/{name}/events', { params: { path: { name: ruleSet }, query } }));
      return found.items[0]?.event ?? 0;
    },
    staleTime: 0,
  });

/** What would stand against a draft if it were submitted now. It runs all cases, which may take ten seconds. */
export const gateChecks = (draft: string, revision: number) =>
  queryOptions({
    queryKey: [...changeKeys.checks(draft), revision],
    queryFn: () => answer(api.GET('/api/v1/change-requests/checks', { params: { query: { draft } } })),
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** What bringing a draft onto the live version would come to, with what is chosen so far. */
export const mergePreview = (draft: string, revision: number, choices: Record<string, Choice>, language: string) =>
  queryOptions({
    queryKey: ['draft', draft, 'merge', revision, choices, language],
    queryFn: () =>
      answer(
        api.POST('/api/v1/drafts/{id}/merge/preview', {
          params: { path: { id: draft }, header: { 'Accept-Language': language } },
          body: { revision, choices },
        }),
      ),
    staleTime: 0,
  });
