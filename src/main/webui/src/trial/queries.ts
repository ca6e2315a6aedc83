import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { draft as draftOf, draftTable, ruleKeys, versionTable, type RuleTable } from '~/rules/queries';
import { queries } from '~/api/query';
import { groupsOf, type Schema } from './schema';
import type { Tree } from './tree';

export type Decision = Schemas['Decision'] & Tree;
export type Trial = Schemas['Trial'];

/** Whose rules are tried: a draft's, or those of a version. */
export type Target = { draft: string } | { ruleSet: string; version: number };

export const isDraft = (target: Target): target is { draft: string } => 'draft' in target;

const versionSchema = (name: string, version: number) =>
  answer(api.GET('/api/v1/rulesets/{name}/versions/{number}/schema', { params: { path: { name, number: String(version) } } }));

/** The facts of a draft; of the version that it began from where it does not compile. */
async function draftSchema(id: string) {
  try {
    return await answer(api.GET('/api/v1/drafts/{id}/schema', { params: { path: { id } } }));
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.status !== 422) throw failure;
    const { ruleSet, baseVersion } = await queries.fetchQuery(draftOf(id));
    return versionSchema(ruleSet, baseVersion);
  }
}

/** The facts that can be tried, by subject. */
export const factGroups = (target: Target) =>
  queryOptions({
    queryKey: isDraft(target)
      ? [...ruleKeys.draft(target.draft), 'schema']
      : [...ruleKeys.version(target.ruleSet, target.version), 'schema'],
    queryFn: async () => groupsOf((isDraft(target) ? await draftSchema(target.draft) : await versionSchema(target.ruleSet, target.version)) as Schema),
    staleTime: 60_000,
  });

/** Leads to start from. */
export const samples = queryOptions({
  queryKey: ['samples'],
  queryFn: async () => (await answer(api.GET('/api/v1/samples'))).items,
  staleTime: Infinity,
});

/** The tables that make up the catalogue of activities; the first column of each is the type. */
const CATALOGUES = ['signals', 'no-signals', 'attempt-types'];

/** A literal text of FEEL without its quotation marks; null for anything else. */
const literal = (cell: string | undefined): string | null => /^"([^"]*)"$/.exec(cell ?? '')?.[1] ?? null;

const types = (table: RuleTable): [string, string][] =>
  table.rows.flatMap((row) => {
    const type = literal(row.outputs[0]);
    return type === null ? [] : [[type, row.label ?? type]];
  });

async function tableOf(target: Target, table: string, language: string): Promise<RuleTable | null> {
  try {
    if (isDraft(target)) return await queries.fetchQuery(draftTable(target.draft, table, language));
    return await queries.fetchQuery(versionTable(target.ruleSet, target.version, table, language));
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 404) return null;
    throw failure;
  }
}

/** The types of activities that the rules know, each with its label. */
export const catalogue = (target: Target, language: string) =>
  queryOptions({
    queryKey: isDraft(target)
      ? [...ruleKeys.draft(target.draft), 'catalogue', language]
      : [...ruleKeys.version(target.ruleSet, target.version), 'catalogue', language],
    queryFn: async () => {
      const tables = await Promise.all(CATALOGUES.map((table) => tableOf(target, table, language)));
      const labels = new Map<string, string>();
      for (const table of tables) for (const [type, label] of table ? types(table) : []) if (!labels.has(type)) labels.set(type, label);
      return labels;
    },
    staleTime: 60_000,
  });

const tryDraft = (id: string, body: Tree, language: string, signal: AbortSignal) =>
  answer(
    api.POST('/api/v1/drafts/{id}/decisions', {
      params: { path: { id }, query: { against: 'live', view: 'full' }, header: { 'Accept-Language': language } },
      body: body as never,
      signal,
    }),
  );

const tryVersion = (ruleSet: string, version: number, body: Tree, language: string, signal: AbortSignal) =>
  answer(
    api.POST('/api/v1/decisions', {
      params: { query: { ruleSet, version, dryRun: true, view: 'full' }, header: { 'Accept-Language': language } },
      body: body as never,
      signal,
    }),
  );

/** What was tried: the decision, and for a draft that of the live version beside it. */
export interface Outcome {
  decision: Decision;
  live?: { decision?: Decision; problem?: Schemas['Problem'] };
  /** Where the two outcomes differ, as JSON pointers. */
  differences: string[];
}

/** Tries a lead on rules as of a revision; nothing is logged. What came before stays until the answer is there. */
export const trial = (target: Target, body: Tree, revision: number, language: string) =>
  queryOptions({
    queryKey: ['trial', target, body, revision, language],
    queryFn: async ({ signal }): Promise<Outcome> => {
      if (!isDraft(target)) {
        return { decision: (await tryVersion(target.ruleSet, target.version, body, language, signal)) as Decision, differences: [] };
      }
      const tried = await tryDraft(target.draft, body, language, signal);
      return { decision: tried.decision as Decision, live: tried.live as Outcome['live'], differences: tried.differences ?? [] };
    },
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });

/** The facts that a lead was last decided on; null where there are none. */
export async function decidedLead(id: string): Promise<Tree | null> {
  const found = await answer(api.GET('/api/v1/decisions', { params: { query: { leadId: id, limit: 1 } } }));
  const latest = found.items[0];
  if (!latest?.decisionId) return null;
  const full = await answer(
    api.GET('/api/v1/decisions/{id}', { params: { path: { id: latest.decisionId }, query: { view: 'full' } } }),
  );
  return ((full as Tree).facts as Tree | undefined) ?? null;
}
