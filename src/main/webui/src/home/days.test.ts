import { describe, expect, it } from 'vitest';
import { bins, isUntouched, localDay, sums } from './days';
import type { Day, Statistics } from './queries';

const day = (more: Partial<Day> = {}): Day => ({ day: '2026-03-02', decisions: 0, failed: 0, superseded: 0, bands: {}, verdicts: {}, stall: {}, ...more });

describe('statistics', () => {
  it('are summed over the days, codes of somebody’s own rules left out', () => {
    const days = [day({ decisions: 5, failed: 1, bands: { mql: 2, own: 2 } }), day({ decisions: 3, bands: { mql: 1, sql: 1 }, stall: { stalled: 2 }, verdicts: { dead: 1 } })];
    expect(sums(days)).toEqual({ decisions: 8, failed: 1, mql: 3, sql: 1, stalled: 2, dead: 1 });
  });

  it('have ranges of the score without gaps', () => {
    const found = bins([
      { from: 20, below: 30, leads: 4 },
      { from: 50, below: 60, leads: 1 },
    ]);
    expect(found.map((bin) => bin.leads)).toEqual([0, 0, 4, 0, 0, 1]);
    expect(found[5]).toEqual({ from: 50, below: 60, leads: 1 });
    expect(bins([{ from: -10, below: 0, leads: 1 }]).map((bin) => bin.from)).toEqual([-10]);
    expect(bins([])).toEqual([]);
  });

  it('name the same day wherever the reader is', () => {
    expect(localDay('2026-03-02').getDate()).toBe(2);
  });

  it('know when nothing was ever decided', () => {
    const current = { leads: 0, notScored: 0, scores: [], bands: {}, verdicts: {}, stall: {} };
    const untouched: Statistics = { ruleSet: 'lead', zone: 'UTC', today: 0, lastHour: 0, days: [day(), day()], current };
    expect(isUntouched(untouched)).toBe(true);
    expect(isUntouched({ ...untouched, days: [day({ decisions: 1, failed: 1 })] })).toBe(false);
    expect(isUntouched({ ...untouched, current: { ...current, leads: 1 } })).toBe(false);
  });
});
