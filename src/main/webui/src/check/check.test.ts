import { describe, expect, it } from 'vitest';
import type { RuleTable } from '~/rules/queries';
import { counts, grouped } from './grouping';
import { cellAddress } from './place';
import { additions, asks } from './proposal';
import type { Finding } from './queries';
import { said } from './said';

const finding = (over: Partial<Finding>): Finding => ({
  severity: 'warning',
  code: 'gap',
  file: 'dmn/fit.dmn',
  table: 'fit-age',
  row: null,
  column: null,
  message: '',
  proposed: [],
  ...over,
});

const table = {
  id: 'fit-age',
  inputs: [{ label: 'Age' }, { label: 'Country' }],
  rows: [{ id: 'fit-age.young' }, { id: 'fit-age.adult' }],
} as RuleTable;

describe('findings', () => {
  it('are grouped by what they are, errors first, and never analysed for information', () => {
    const groups = grouped([
      finding({ severity: 'information', code: 'for-unknown' }),
      finding({ severity: 'information', code: 'not-analysed' }),
      finding({}),
      finding({ severity: 'error', code: 'syntax' }),
      finding({}),
    ]);
    expect(groups.map((group) => [group.kind, group.code, group.findings.length])).toEqual([
      ['error', 'syntax', 1],
      ['warning', 'gap', 2],
      ['notAnalysed', 'not-analysed', 1],
      ['information', 'for-unknown', 1],
    ]);
  });

  it('are counted by kind', () => {
    expect(counts([finding({}), finding({ severity: 'information', code: 'not-analysed' })])).toEqual({
      error: 0,
      warning: 1,
      notAnalysed: 1,
      information: 0,
    });
  });

  it('say in the language of the reader what they have words for, and the rest in English', () => {
    const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as never;
    expect(said(finding({ message: 'Holds together with fit-age.young, such as for Age: 20' }), t, 'it')).toEqual({
      text: 'said.overlap {"row":"fit-age.young","what":"Age: 20"}',
      language: 'it',
    });
    expect(said(finding({ message: 'Something new' }), t, 'it')).toEqual({ text: 'Something new', language: 'en' });
  });

  it('lead to their cell', () => {
    expect(cellAddress('d', 'fit-age', 'fit-age.young', 'fit-age_in1')).toBe(
      '/drafts/d/tables/fit-age?row=fit-age.young&column=fit-age_in1',
    );
    expect(cellAddress('d', 'fit-age', null, null)).toBe('/drafts/d/tables/fit-age');
  });
});

describe('proposed rows', () => {
  const rows = [
    { inputs: ['< 10', '-'], outputs: ['0'] },
    { inputs: ['> 90', '"IT"'], outputs: ['0'] },
  ];

  it('are named by what they ask for', () => {
    expect(rows.map((row) => asks(row, table))).toEqual(['Age: < 10', 'Age: > 90, Country: "IT"']);
  });

  it('come to stand behind the last row, in their order', () => {
    // Each is put directly behind the same row, so that the last one put is the first to be read.
    expect(additions(rows, table, (asked) => `New ${asked}`).map((edit) => [edit.after, edit.label])).toEqual([
      ['fit-age.adult', 'New Age: > 90, Country: "IT"'],
      ['fit-age.adult', 'New Age: < 10'],
    ]);
  });
});
