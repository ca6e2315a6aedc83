import { expect, it } from 'vitest';
import { leadsOf } from './leads';

const record = (text: string) => ({ line: 2, bytes: new TextEncoder().encode(text) });

it('finds the lead of a row by the first column of the id that says something', () => {
  const lead = leadsOf({ format: 'csv', delimiter: ';', columns: ['Mail', 'Id', 'Other'] }, ['Id', 'Other']);
  expect([lead(record('a;"L;1";x\n')), lead(record('a;;L-2\n')), lead(record('a\n'))]).toEqual(['L;1', 'L-2', '']);
});

it('finds the lead of a line of JSON by its path, and none in what is no JSON', () => {
  const lead = leadsOf({ format: 'ndjson', delimiter: '', columns: [] }, ['lead.id']);
  expect([lead(record('{"lead":{"id":"L-1"}}')), lead(record('{"lead":null}')), lead(record('{'))]).toEqual(['L-1', '', '']);
});
