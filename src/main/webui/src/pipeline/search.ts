import { USUAL_RULE_SET } from '~/rules/queries';

/** Which leads a page is about, as its address says; what is absent is any. */
export interface LeadSearch {
  ruleSet?: string;
  owner?: string;
  band?: string;
  verdict?: string;
  stall?: string;
}

export type Measure = 'leads' | 'amount';

export interface PipelineSearch extends LeadSearch {
  /** What the bars measure; leads when absent. */
  by?: Measure;
}

export const DUE = ['overdue', 'today', 'week'] as const;
export type Due = (typeof DUE)[number];

export interface QueueSearch extends LeadSearch {
  /** The leads of all owners; without it and an owner the reader's own. */
  everyone?: true;
  stage?: string;
  due?: Due;
}

type Given = Record<string, unknown>;

/** The texts of an address by these names; an address may hold a number or anything else in the place of a text. */
function texts<K extends string>(given: Given, ...names: K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = given[name];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') found[name] = String(value);
  }
  return found;
}

const LEADS = ['ruleSet', 'owner', 'band', 'verdict', 'stall'] as const;

export function pipelineSearch(given: Given): PipelineSearch {
  return { ...texts(given, ...LEADS), ...(given.by === 'amount' ? { by: given.by } : {}) };
}

export function queueSearch(given: Given): QueueSearch {
  const due = DUE.find((each) => each === given.due);
  return {
    ...texts(given, ...LEADS, 'stage'),
    ...(given.everyone === true ? { everyone: true } : {}),
    ...(due ? { due } : {}),
  };
}

export function ruleSetOf(search: { ruleSet?: string }): string {
  return search.ruleSet ?? USUAL_RULE_SET;
}

/** Days of a week that begins today. */
const WEEK = 7;

/** Until when leads are to be worked: before now, or from now to the end of the reader's day or week. */
export function dueRange(due: Due | undefined, now: Date): { dueFrom?: string; dueBefore?: string } {
  if (!due) return {};
  if (due === 'overdue') return { dueBefore: now.toISOString() };
  // By the calendar: a day on which the clocks change has not 24 hours.
  const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + (due === 'today' ? 1 : WEEK));
  return { dueFrom: now.toISOString(), dueBefore: end.toISOString() };
}

/** What the service is asked for the leads that a page is about. */
export function leadFilter(search: LeadSearch) {
  const { owner, band, verdict, stall } = search;
  return { ruleSet: ruleSetOf(search), owner, band, verdict, stall };
}

export function queueFilter(search: QueueSearch, me: string, now: Date) {
  const owner = search.everyone ? undefined : (search.owner ?? me);
  return { ...leadFilter(search), owner, stage: search.stage, ...dueRange(search.due, now) };
}

/** The queue of a stage's leads, narrowed as the pipeline is. */
export function leadsOf(search: PipelineSearch, stage: string): QueueSearch {
  const { by: _, ...leads } = search;
  return { ...leads, ...(search.owner ? {} : { everyone: true as const }), stage };
}
