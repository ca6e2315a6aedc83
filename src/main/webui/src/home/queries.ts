import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type Statistics = Schemas['Statistics'];
export type Day = Statistics['days'][number];

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

/** The newest drafts in work, of everybody. */
export const openDrafts = queryOptions({
  queryKey: ['drafts', 'newest'],
  queryFn: async () => (await answer(api.GET('/api/v1/drafts', { params: { query: { state: 'open', limit: 100 } } }))).items,
});
