import type { Day, Statistics } from './queries';

export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];
export const USUAL_PERIOD: Period = 30;

/** What the picture over time draws of each day. */
export const LINES = ['mql', 'sql', 'stalled', 'dead'] as const;
export type Line = (typeof LINES)[number];

const COUNT: Record<Line, (of: Pick<Day, 'bands' | 'stall' | 'verdicts'>) => number> = {
  mql: (of) => of.bands.mql ?? 0,
  sql: (of) => of.bands.sql ?? 0,
  stalled: (of) => of.stall.stalled ?? 0,
  dead: (of) => of.verdicts.dead ?? 0,
};

/** How many decisions, or leads, a line is about. */
export function count(line: Line, of: Pick<Day, 'bands' | 'stall' | 'verdicts'>): number {
  return COUNT[line](of);
}

/** All days together. */
export function sums(days: Day[]): Record<Line | 'decisions' | 'failed', number> {
  const sum = (of: (day: Day) => number) => days.reduce((all, day) => all + of(day), 0);
  return {
    decisions: sum((day) => day.decisions),
    failed: sum((day) => day.failed),
    mql: sum(COUNT.mql),
    sql: sum(COUNT.sql),
    stalled: sum(COUNT.stalled),
    dead: sum(COUNT.dead),
  };
}

/** A day such as 2026-03-02 as the beginning of that day where the reader is, so that it is written as the same day. */
export function localDay(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date);
}

export interface Bin {
  from: number;
  /** Where the next range begins. */
  below: number;
  leads: number;
}

/** Ranges of the score without gaps, from 0 or below to the highest. */
export function bins(scores: Statistics['current']['scores']): Bin[] {
  const first = scores[0];
  const last = scores.at(-1);
  if (!first || !last) return [];
  const width = first.below - first.from;
  const start = Math.min(first.from, 0);
  const leads = new Map(scores.map((bin) => [bin.from, bin.leads]));
  return Array.from({ length: Math.round((last.from - start) / width) + 1 }, (_, place) => {
    const from = start + place * width;
    return { from, below: from + width, leads: leads.get(from) ?? 0 };
  });
}

/** Nothing was decided yet that these statistics would know. */
export function isUntouched(of: Statistics): boolean {
  return of.current.leads === 0 && of.days.every((day) => day.decisions === 0);
}
