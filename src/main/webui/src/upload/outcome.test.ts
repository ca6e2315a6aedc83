import { describe, expect, it } from 'vitest';
import { count, emptySummary, outcomeOf, problemText, type AnswerLine } from './outcome';

const DECIDED = {
  decision: {
    decisionId: 'd-1',
    score: { total: 45 },
    bands: { band: 'mql' },
    stage: { recommended: 'contact' },
    status: { verdict: 'alive' },
    owner: { id: 'anna' },
    warnings: [
      { code: 'unknown_value', pointer: '/activities/3/type', value: 'Foo' },
      { code: 'too_many', pointer: '/activities' },
    ],
  },
} as unknown as AnswerLine;
const REFUSED: AnswerLine = { problem: { detail: 'The lead has 1 fault(s)', errors: [{ pointer: '', detail: 'too few fields' }, { pointer: '/a', detail: 'no number' }] } };

describe('a row', () => {
  it('that was decided has its figures', () => {
    expect(outcomeOf(7, 'L-1', DECIDED)).toEqual({
      line: 7,
      lead: 'L-1',
      decisionId: 'd-1',
      score: 45,
      band: 'mql',
      stage: 'contact',
      verdict: 'alive',
      owner: 'anna',
      problem: null,
      warnings: 2,
    });
  });

  it('that was refused says why, at its places', () => {
    expect(outcomeOf(8, '', REFUSED).problem).toBe('too few fields; /a: no number');
    expect(problemText({ title: 'Too much' })).toBe('Too much');
  });
});

it('sums up bands, verdicts, refusals and unknown values wherever in a list they stand', () => {
  const summary = emptySummary();
  for (const answered of [DECIDED, DECIDED, REFUSED]) count(summary, outcomeOf(1, '', answered), answered);
  expect(summary).toMatchObject({ decided: 2, refused: 1, bands: { mql: 2 }, verdicts: { alive: 2 } });
  expect([...summary.unknown.values()]).toEqual([{ pointer: '/activities/type', value: 'Foo', count: 2 }]);
});

it('counts no band and no verdict where the rules decide none', () => {
  const summary = emptySummary();
  const answered = { decision: { decisionId: 'd-1' } } as unknown as AnswerLine;
  count(summary, outcomeOf(1, '', answered), answered);
  expect(summary).toMatchObject({ decided: 1, bands: {}, verdicts: {} });
});
