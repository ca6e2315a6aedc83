import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

/** The kinds, in the order of their tabs. */
export const KINDS = ['roster', 'absences', 'holidays', 'customers', 'competitors'] as const;
export type KindName = (typeof KINDS)[number];

export type Kind = Schemas['ReferenceKinds']['items'][number] & { kind: KindName };
export type KindField = Schemas['ReferenceField'];
export type Item = Schemas['ReferenceItem'];
export type Change = Schemas['ReferenceChanges']['items'][number];
export type Taken = Schemas['ReferenceTaken'];

export const referenceKeys = { of: (kind: string) => ['reference', kind] as const };

const PAGE = 1000;

export const kinds = queryOptions({
  queryKey: ['reference'],
  queryFn: async () => (await answer(api.GET('/api/v1/reference'))).items as Kind[],
  staleTime: Infinity,
});

/** All items of a kind, page after page: a kind is bounded by its limit. */
export const items = (kind: KindName) =>
  queryOptions({
    queryKey: [...referenceKeys.of(kind), 'items'],
    queryFn: async ({ signal }) => {
      const found: Item[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await answer(
          api.GET('/api/v1/reference/{kind}', { params: { path: { kind }, query: { limit: PAGE, after } }, signal }),
        );
        found.push(...page.items);
        after = page.next;
      }
      return found;
    },
  });

const CHANGES = 50;

/** Who changed what, newest first. */
export const changes = (kind: KindName) =>
  infiniteQueryOptions({
    queryKey: [...referenceKeys.of(kind), 'changes'],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/reference/changes', { params: { query: { kind, limit: CHANGES, before: pageParam ?? undefined } } })),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
