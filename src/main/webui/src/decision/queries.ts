import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';
import type { DecisionFilters } from './filters';

export type LoggedDecision = Schemas['LoggedDecision'];
export type DecisionItem = Schemas['DecisionItem'];
export type Comparison = Schemas['DecisionComparison'];

const PAGE = 50;
/** As many as a time line shows of a lead; older ones are found by searching. */
const HISTORY = 100;

/** What the filters find, newest first, page by page. */
export const decisions = (filters: DecisionFilters) =>
  infiniteQueryOptions({
    queryKey: ['decisions', 'found', filters],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/decisions', { params: { query: { ...filters, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const decisionCount = (filters: DecisionFilters) =>
  queryOptions({
    queryKey: ['decisions', 'count', filters],
    queryFn: () => answer(api.GET('/api/v1/decisions/count', { params: { query: filters } })),
  });

/** One decision with its facts, measures and trace, in the words of a language. It never changes, unless its person is erased. */
export const decision = (id: string, language: string) =>
  queryOptions({
    queryKey: ['decisions', 'one', id, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/decisions/{id}', {
          params: { path: { id }, query: { view: 'full' }, header: { 'Accept-Language': language } },
        }),
      ),
    staleTime: 60_000,
  });

/** What was decided about a lead, newest first. */
export const leadHistory = (leadId: string) =>
  queryOptions({
    queryKey: ['decisions', 'lead', leadId],
    queryFn: () => answer(api.GET('/api/v1/leads/{id}/decisions', { params: { path: { id: leadId }, query: { limit: HISTORY } } })),
  });

export const comparison = (from: string, to: string, language: string) =>
  queryOptions({
    queryKey: ['decisions', 'compared', from, to, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/decisions/{id}/compare', {
          params: { path: { id: from }, query: { with: to }, header: { 'Accept-Language': language } },
        }),
      ),
    staleTime: Infinity,
  });
