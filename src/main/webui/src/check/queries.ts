import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type Finding = Schemas['Finding'];
export type Severity = Finding['severity'];
export type ProposedRow = Finding['proposed'][number];

/**
 * The findings of a draft as of a revision, or of one table of it. What was found before stays while the draft is
 * checked anew: `isPlaceholderData` says so.
 */
export const checks = (draft: string, table: string | undefined, revision: number) =>
  queryOptions({
    queryKey: ['checks', draft, table ?? null, revision],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/drafts/{id}/checks', { params: { path: { id: draft }, query: { table } }, signal })),
    placeholderData: (before, query) => (query?.queryKey[1] === draft && query.queryKey[2] === (table ?? null) ? before : undefined),
    staleTime: Infinity,
    gcTime: 60_000,
  });
