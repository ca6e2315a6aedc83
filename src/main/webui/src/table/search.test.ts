import { describe, expect, it } from 'vitest';
import { rowsSearch } from './search';

describe('the address of a table', () => {
  it('names the row to go to and those that fired', () => {
    expect(rowsSearch({ row: 'fit.a', lit: 'fit.a,fit.b', other: 'x' })).toEqual({ row: 'fit.a', lit: 'fit.a,fit.b' });
  });

  it('names none where it has no text for them', () => {
    expect(rowsSearch({ row: '', lit: 3 })).toEqual({});
  });
});
