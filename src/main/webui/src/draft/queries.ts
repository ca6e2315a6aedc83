import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';
import { readDraftTable, ruleKeys } from '~/rules/queries';

export type DraftState = Schemas['Draft']['state'];
export const STATES: DraftState[] = ['open', 'submitted', 'published', 'abandoned'];

/** What narrows the list of drafts; it stands in the address. */
export interface DraftFilter {
  ruleSet?: string;
  state?: DraftState;
  mine?: boolean;
}

export const draftsKey = ['drafts'] as const;

/** The drafts, newest first, page by page; `me` is whose they are where only one's own are asked for. */
export const drafts = ({ ruleSet, state, mine }: DraftFilter, me: string) => {
  const author = mine ? me : undefined;
  return infiniteQueryOptions({
    queryKey: [...draftsKey, ruleSet ?? null, state ?? null, author ?? null],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/drafts', { params: { query: { ruleSet, state, author, before: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
};

export const draftHistory = (id: string) =>
  queryOptions({
    queryKey: [...ruleKeys.draft(id), 'history'],
    queryFn: async () => (await answer(api.GET('/api/v1/drafts/{id}/history', { params: { path: { id } } }))).items,
  });

export const draftDifference = (id: string, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.draft(id), 'difference', language],
    queryFn: () =>
      answer(api.GET('/api/v1/drafts/{id}/diff', { params: { path: { id }, header: { 'Accept-Language': language } } })),
  });

/** How long a table that was read waits for its page, in ms. */
const UNTIL_SHOWN = 10_000;

/** A table as it was when its page was opened; what is done to it afterwards is its session's to know. */
export const openedTable = (draft: string, table: string, language: string) =>
  queryOptions({
    queryKey: ['opened', draft, table, language],
    queryFn: () => readDraftTable(draft, table, language),
    staleTime: Infinity,
    gcTime: UNTIL_SHOWN,
  });
