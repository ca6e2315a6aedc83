import type { Schemas } from '~/api/client';
import type { Problem } from '~/api/problem';

type Decision = Schemas['Decision'];

/** A line of the service's answer to a stream. */
export interface AnswerLine {
  line?: number;
  decision?: Decision;
  problem?: Problem;
  end?: { lines: number; decided: number; problems: number; stoppedAfterLine?: number; problem?: Problem & { retryAfter?: number } };
}

/** Something in a row that no fact is made of. */
export interface Unknown {
  pointer: string;
  value: string;
}

/** What became of one row, as far as it is kept: files have many. */
export interface Outcome {
  line: number;
  lead: string;
  decisionId: string | null;
  score: number | null;
  band: string;
  stage: string;
  verdict: string;
  owner: string;
  /** Why the row was refused; null where it was decided. */
  problem: string | null;
  warnings: number;
}

/** A refusal in one line of text: each fault, or the sentence of the whole. */
export function problemText(problem: Problem): string {
  const faults = (problem.errors ?? []).map((fault) => [fault.pointer, fault.detail].filter(Boolean).join(': '));
  return faults.length > 0 ? faults.join('; ') : (problem.detail ?? problem.title ?? '');
}

export function outcomeOf(line: number, lead: string, answered: AnswerLine): Outcome {
  const decision = answered.decision as (Decision & Record<string, never>) | undefined;
  return {
    line,
    lead,
    decisionId: decision?.decisionId ?? null,
    score: decision?.score?.total ?? null,
    band: decision?.bands?.band ?? '',
    stage: decision?.stage?.recommended ?? '',
    verdict: decision?.status?.verdict ?? '',
    owner: decision?.owner?.id ?? '',
    problem: decision ? null : problemText(answered.problem ?? {}),
    warnings: decision?.warnings?.length ?? 0,
  };
}

/** What the rows so far say together. */
export interface Summary {
  decided: number;
  refused: number;
  bands: Record<string, number>;
  verdicts: Record<string, number>;
  /** Unknown values by fact and value, with how many rows have them. */
  unknown: Map<string, Unknown & { count: number }>;
}

/** Unknown values told apart; further ones are not. */
const MOST_UNKNOWN = 500;

export function emptySummary(): Summary {
  return { decided: 0, refused: 0, bands: {}, verdicts: {}, unknown: new Map() };
}

/** Adds a row to what is summed up, in place: it is done once a row. */
export function count(summary: Summary, outcome: Outcome, answered: AnswerLine): void {
  if (outcome.problem !== null) {
    summary.refused++;
    return;
  }
  summary.decided++;
  if (outcome.band) summary.bands[outcome.band] = (summary.bands[outcome.band] ?? 0) + 1;
  if (outcome.verdict) summary.verdicts[outcome.verdict] = (summary.verdicts[outcome.verdict] ?? 0) + 1;
  for (const warning of (answered.decision?.warnings ?? []) as { code?: string; pointer?: string; value?: unknown }[]) {
    if (warning.code !== 'unknown_value') continue;
    const pointer = (warning.pointer ?? '').replace(/\/\d+/g, '');
    const value = String(warning.value ?? '');
    const key = `${pointer} ${value}`;
    const known = summary.unknown.get(key);
    if (known) known.count++;
    else if (summary.unknown.size < MOST_UNKNOWN) summary.unknown.set(key, { pointer, value, count: 1 });
  }
}
