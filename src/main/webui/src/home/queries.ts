import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type Statistics = Schemas['Statistics'];
export type Day = Statistics['days'][number];
export type Change = Schemas['ChangeRequest'];

/** How often figures that move by themselves are read anew, in ms. */
const AGAIN = 60_000;

/** What was decided from day to day, and how the leads stand now. */
export const statistics = (ruleSet: string, days: number, zone: string) =>
  queryOptions({
    queryKey: ['statistics', ruleSet, days, zone],
    queryFn: () => answer(api.GET('/api/v1/statistics', { params: { query: { ruleSet, days, zone } } })),
    placeholderData: (before: Statistics | undefined) => (before?.ruleSet === ruleSet ? before : undefined),
    refetchInterval: AGAIN,
  });

/** Requests that are looked at; more are on the page of all requests. */
const MOST = 10;

/** Change requests that are not published of all rule sets, each with who has yet to agree. */
export const openChanges = queryOptions({
  queryKey: ['changes', 'waiting'],
  queryFn: async () => {
    const found = await answer(api.GET('/api/v1/change-requests', { params: { query: { state: 'open', limit: MOST } } }));
    return Promise.all(
      found.items.map(({ id }) => answer(api.GET('/api/v1/change-requests/{id}', { params: { path: { id: String(id) } } }))),
    );
  },
});

/** The newest drafts in work, of everybody. */
export const openDrafts = queryOptions({
  queryKey: ['draft', 'open', 'home'],
  queryFn: async () => (await answer(api.GET('/api/v1/drafts', { params: { query: { state: 'open', limit: 100 } } }))).items,
});
