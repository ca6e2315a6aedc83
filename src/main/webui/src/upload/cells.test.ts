import { expect, it } from 'vitest';
import { cellsOf, columnsOf, delimiterOf } from './cells';

it('finds the delimiter of a header outside of its quotes', () => {
  expect(['a,b', 'a;b;"c,d,e,f"', 'a\tb', 'alone'].map(delimiterOf)).toEqual([',', ';', '\t', ',']);
});

it('reads the cells of a record', () => {
  expect(cellsOf('1,"a ""b"", c",,5" pipe\r\n', ',')).toEqual(['1', 'a "b", c', '', '5" pipe']);
});

it('names columns without the blanks around them', () => {
  expect(columnsOf(' Id ;"Last name" \n', ';')).toEqual(['Id', 'Last name']);
});
