import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type RuleTable = Schemas['Table'];
export type TableColumn = Schemas['TableColumn'];
export type TableRow = Schemas['TableRow'];
export type TableSummary = Schemas['TableSummary'];
export type DecisionGraph = Schemas['DecisionGraph'];
export type Version = Schemas['Version'];
export type Draft = Schemas['Draft'];

/** The rule set that a page is about when its address names none. */
export const USUAL_RULE_SET = 'lead';

/** Whatever concerns a rule set, a version or a draft has a key that begins with these, so that it can be asked for anew. */
export const ruleKeys = {
  all: ['rules'] as const,
  ruleSet: (name: string) => ['rules', name] as const,
  version: (name: string, version: number) => ['rules', name, 'version', version] as const,
  draft: (id: string) => ['draft', id] as const,
};

export const ruleSets = queryOptions({
  queryKey: [...ruleKeys.all, 'sets'],
  queryFn: async () => (await answer(api.GET('/api/v1/rulesets'))).items,
});

/** The version of a rule set that decides now; of one that is not there the first, which is not there either. */
export function liveVersionOf(sets: Schemas['RuleSetList']['items'], name: string): number {
  return sets.find((set) => set.name === name)?.live.version ?? 1;
}

/** The versions of a rule set, as the service orders them. */
export const versions = (name: string) =>
  queryOptions({
    queryKey: [...ruleKeys.ruleSet(name), 'versions'],
    queryFn: async () => (await answer(api.GET('/api/v1/rulesets/{name}/versions', { params: { path: { name } } }))).items,
  });

/** The tables of a version, in a language; a version never changes. */
export const versionTables = (name: string, version: number, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.version(name, version), 'tables', language],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/rulesets/{name}/versions/{number}/tables', {
            params: { path: { name, number: String(version) }, header: { 'Accept-Language': language } },
          }),
        )
      ).items,
    staleTime: Infinity,
  });

export const versionTable = (name: string, version: number, table: string, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.version(name, version), 'table', table, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/rulesets/{name}/versions/{number}/tables/{id}', {
          params: { path: { name, number: String(version), id: table }, header: { 'Accept-Language': language } },
        }),
      ),
    staleTime: Infinity,
  });

export const draft = (id: string) =>
  queryOptions({
    queryKey: [...ruleKeys.draft(id)],
    queryFn: () => answer(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } })),
  });

export const draftTables = (id: string, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.draft(id), 'tables', language],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/drafts/{id}/tables', { params: { path: { id }, header: { 'Accept-Language': language } } }))).items,
  });

export const readDraftTable = (id: string, table: string, language: string): Promise<RuleTable> =>
  answer(api.GET('/api/v1/drafts/{id}/tables/{table}', { params: { path: { id, table }, header: { 'Accept-Language': language } } }));

export const draftTable = (id: string, table: string, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.draft(id), 'table', table, language],
    queryFn: () => readDraftTable(id, table, language),
  });

/** What decides what in a version, across its models. */
export const versionGraph = (name: string, version: number, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.version(name, version), 'graph', language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/rulesets/{name}/versions/{number}/graph', {
          params: { path: { name, number: String(version) }, header: { 'Accept-Language': language } },
        }),
      ),
    staleTime: Infinity,
  });

/** The drafts in work of a rule set, newest first: the first page of them. */
export const openDrafts = (ruleSet: string) =>
  queryOptions({
    queryKey: ['drafts', 'open', ruleSet],
    queryFn: async () => (await answer(api.GET('/api/v1/drafts', { params: { query: { ruleSet, state: 'open', limit: 100 } } }))).items,
  });

/** What a version has otherwise than another; neither ever changes. */
export const versionDifference = (ruleSet: string, from: number, to: number, language: string) =>
  queryOptions({
    queryKey: [...ruleKeys.ruleSet(ruleSet), 'difference', from, to, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/rulesets/{name}/diff', {
          params: { path: { name: ruleSet }, query: { from, to }, header: { 'Accept-Language': language } },
        }),
      ),
    staleTime: Infinity,
  });

/** One version with the digests of its files. */
export const version = (ruleSet: string, number: number) =>
  queryOptions({
    queryKey: [...ruleKeys.version(ruleSet, number), 'whole'],
    queryFn: () =>
      answer(api.GET('/api/v1/rulesets/{name}/versions/{number}', { params: { path: { name: ruleSet, number: String(number) } } })),
  });

/** What was done to a version, newest first. */
export const versionEvents = (ruleSet: string, number: number) =>
  queryOptions({
    queryKey: [...ruleKeys.version(ruleSet, number), 'events'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/rulesets/{name}/events', { params: { path: { name: ruleSet }, query: { subject: `version/${number}`, limit: 100 } } }),
        )
      ).items,
  });
