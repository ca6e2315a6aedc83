import { describe, expect, it } from 'vitest';
import { arranged, matches, nearness } from './concerns';
import { failureOf } from './failure';
import { casesBeside } from './files';
import { caseOf, parts } from './fromTrial';

describe('what the service says of a case that fails', () => {
  it.each([
    ['outcome.score.fit: expected 8, was 6', 'outcome.score.fit', '8', '6'],
    ['fires fit-location.italy: expected 8, was 6', 'fires fit-location.italy', '8', '6'],
    ['next: expected never, was 2026-03-02T09:00:00Z', 'next', 'never', '2026-03-02T09:00:00Z'],
  ])('%s', (line, place, expected, actual) => expect(failureOf(line)).toEqual({ place, expected, actual, only: null, text: null }));

  it('may name the values that there are', () => {
    expect(failureOf('measures.points: expected 8, but there are only [fit, total]')).toMatchObject({ expected: '8', only: '[fit, total]', text: null });
  });

  it('may be a sentence of its own', () => {
    expect(failureOf('fires fit-age.young: it did not count; of its table counted [fit-age.adult]')).toMatchObject({
      place: 'fires fit-age.young',
      text: 'it did not count; of its table counted [fit-age.adult]',
    });
    expect(failureOf('the engine could not decide: []').text).toBe('the engine could not decide: []');
  });
});

describe('the cases of a table', () => {
  const rows = { file: 'dmn/score.cases.yaml', name: 'one_row', fires: { 'fit-age.young': 2 } };
  const beside = { file: 'dmn/fit.cases.yaml', name: 'italy', misses: ['fit-location.italy'] };
  const other = { file: 'dmn/stall.cases.yaml', name: 'other', facts: { contact: { city: 'Milan' } } };

  it('are those that name its rows, then those beside its model', () => {
    expect([rows, beside, other].map((one) => nearness(one, 'fit-age', 'dmn/fit.dmn'))).toEqual(['rows', 'file', 'other']);
  });

  it('come after those that fail', () => {
    const files = [rows, beside, other].map((one) => ({ path: one.file, cases: [one] }));
    const sections = arranged(files, new Map([['dmn/stall.cases.yaml other', ['…']]]), 'fit-age', 'dmn/fit.dmn', '');
    expect(sections.map((section) => [section.key, section.cases.map((one) => one.name)])).toEqual([
      ['failing', ['other']],
      ['rows', ['one_row']],
      ['file', ['italy']],
    ]);
  });

  it('are found by words of their name, facts and rows', () => {
    expect([rows, beside, other].map((one) => matches(one, 'milan'))).toEqual([false, false, true]);
    expect(matches(rows, 'one row young')).toBe(true);
  });

  it('stand in the file beside its model, or with those of the whole decision', () => {
    const files = ['dmn/fit.cases.yaml', 'dmn/lead-decision.cases.yaml'];
    expect(casesBeside('dmn/fit.dmn', files)).toBe('dmn/fit.cases.yaml');
    expect(casesBeside('dmn/types.dmn', files)).toBe('dmn/lead-decision.cases.yaml');
  });
});

describe('a case of what was tried', () => {
  const decision = {
    asOf: '2026-03-02T09:00:00Z',
    score: { total: 8, fit: 8 },
    owner: { id: 'rita' },
    trace: [
      { table: 'fit-age', counted: [{ row: 'fit-age.young', outputs: { points: 2 } }] },
      { table: 'bands-band', counted: [{ row: 'bands-band.below', outputs: { mql: false, band: 'none' } }] },
    ],
  };

  it('expects what is ticked, as of its moment', () => {
    const all = parts(decision, 'fit-age');
    expect(all.map((part) => [part.name, part.value, part.usual])).toEqual([
      ['score.total', 8, true],
      ['score.fit', 8, false],
      ['fit-age.young', 2, true],
    ]);
    expect(caseOf({ contact: { age: 20 } }, decision, all.filter((part) => part.usual))).toEqual({
      name: '',
      asOf: '2026-03-02T09:00:00Z',
      facts: { contact: { age: 20 } },
      expect: { score: { total: 8 } },
      fires: { 'fit-age.young': 2 },
    });
  });

  it('expects several results of a row by their names', () => {
    expect(parts(decision, 'bands-band').at(-1)).toMatchObject({ value: { mql: false, band: 'none' } });
  });
});
