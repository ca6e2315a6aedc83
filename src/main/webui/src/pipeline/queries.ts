import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, raw, type Schemas } from '~/api/client';
import type { leadFilter, queueFilter } from './search';

export type StageSum = Schemas['StageSum'];
export type Pipeline = Schemas['Pipeline'];
export type QueuedLead = Schemas['QueuedLead'];
type LeadPage = Schemas['LeadPage'];

type LeadFilter = ReturnType<typeof leadFilter>;
export type QueueFilter = ReturnType<typeof queueFilter>;

/** Leads of a page of the queue. */
const PAGE = 50;

/** Leads, amounts and stalls by stage. */
export const pipeline = (filter: LeadFilter) =>
  queryOptions({
    queryKey: ['pipeline', filter],
    queryFn: () => answer(api.GET('/api/v1/pipeline', { params: { query: filter } })),
  });

interface Asked {
  ruleSet: string;
  owner?: string;
  limit: number;
  cursor?: string;
}

async function leads(query: Asked, language: string): Promise<LeadPage> {
  const found = await answer(api.GET('/api/v1/leads', { params: { query, header: { 'Accept-Language': language } } }));
  return found as LeadPage;
}

/** Whether two filters differ in their times at most. */
function sameButForTimes(one: QueueFilter, two: QueueFilter): boolean {
  const timeless = (filter: QueueFilter) => JSON.stringify({ ...filter, dueFrom: undefined, dueBefore: undefined });
  return timeless(one) === timeless(two);
}

/** Leads in the order they are to be worked in, page by page; those of a moment ago until those of now are there. */
export const queue = (filter: QueueFilter, language: string) =>
  infiniteQueryOptions({
    queryKey: ['queue', filter, language],
    queryFn: ({ pageParam }) => leads({ ...filter, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }, language),
    placeholderData: (before, query) => (query && sameButForTimes(query.queryKey[1] as QueueFilter, filter) ? before : undefined),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** The first leads of somebody's queue. */
export const topLeads = (ruleSet: string, owner: string, limit: number, language: string) =>
  queryOptions({
    queryKey: ['queue', 'top', ruleSet, owner, limit, language],
    queryFn: async () => (await leads({ ruleSet, owner, limit }, language)).items,
  });

/** Who may own leads, by name. */
export const owners = queryOptions({
  queryKey: ['reference', 'roster', 'ids'],
  queryFn: async () => {
    const found = await answer(api.GET('/api/v1/reference/{kind}', { params: { path: { kind: 'roster' }, query: { limit: 1000 } } }));
    return (found.items as { id: string }[]).map((item) => item.id);
  },
  staleTime: 60_000,
});

/** A decision, with its texts in the language. */
export const decision = (id: string, language: string) =>
  queryOptions({
    queryKey: ['decision', id, language],
    queryFn: async () => {
      const found = await raw(`/api/v1/decisions/${encodeURIComponent(id)}`, { headers: { 'Accept-Language': language } });
      return (await found.json()) as Schemas['Decision'];
    },
    staleTime: Infinity,
  });
