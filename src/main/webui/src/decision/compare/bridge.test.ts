import { describe, expect, it } from 'vitest';
import { addsUp, spansOf, type Step } from './bridge';

const step = (name: Step['step'], from: number | null, to: number | null): Step => ({ step: name, total: { from, to } });

describe('the bridge between two scores', () => {
  it('is made of time, facts and rules that add up', () => {
    const spans = spansOf([step('time', 45, 40), step('facts', 40, 35), step('rules', 35, 28)]);
    expect(spans.map((span) => span.points)).toEqual([-5, -5, -7]);
    expect(addsUp(spans, 45, 28)).toBe(true);
    expect(addsUp(spans, 45, 27)).toBe(false);
  });

  it('has no bar for a step that could not be decided', () => {
    const spans = spansOf([step('time', 45, 40), { step: 'facts', problem: { type: 'x', title: 'x', status: 422, detail: 'x' } }]);
    expect(spans[1]).toEqual({ step: 'facts', from: null, to: null, points: null });
    expect(addsUp(spans, 45, 28)).toBe(false);
  });

  it('has no bar to or from a lead that is not scored', () => {
    expect(spansOf([step('facts', 45, null)])[0]!.points).toBeNull();
  });
});
