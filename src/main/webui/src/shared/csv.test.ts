import { expect, it } from 'vitest';
import { csvLine, plain } from './csv';

it('quotes what would break a line of CSV', () => {
  expect(csvLine(['a', 'b,c', 'say "no"', 'two\nlines', ' blank'])).toBe('a,"b,c","say ""no""","two\nlines"," blank"\r\n');
});

it('lets no text be a formula, and leaves numbers alone', () => {
  expect(['=1+1', '@sum', '-cmd', '-3', '+12,5', 'a=b'].map(plain)).toEqual(["'=1+1", "'@sum", "'-cmd", '-3', '+12,5', 'a=b']);
});
