import { describe, expect, it } from 'vitest';
import { said } from './Conflicts';
import { folder, isCsv } from './source';

describe('what stands in a place of a conflict', () => {
  it('is the text of a cell, the name of a row, or all its cells', () => {
    expect(said({ text: '6' })).toBe('6');
    expect(said({ label: 'Malta' })).toBe('Malta');
    expect(said({ label: 'Malta', inputs: ['"MT"'], outputs: ['4'] })).toBe('Malta: "MT" · 4');
  });

  it('is nothing where the row is gone', () => {
    expect(said(null)).toBeNull();
    expect(said({ op: 'deleteRow', row: 'fit.malta' })).toBeNull();
  });
});

it('knows where the files of a version and of a draft are', () => {
  expect(folder({ ruleSet: 'lead', version: 3 })).toBe('/api/v1/rulesets/lead/versions/3');
  expect(folder({ draft: 'a' })).toBe('/api/v1/drafts/a');
});

it('tells CSV by its name where the browser does not', () => {
  expect(isCsv(new File([], 'fit-age.CSV'))).toBe(true);
  expect(isCsv(new File([], 'rules.xlsx'))).toBe(false);
});
