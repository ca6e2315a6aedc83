import { expect, it } from 'vitest';
import { lineOf } from './lineOf';

const TEXT = ['name: x', 'id: Id', '', 'facts:', '  # why', '  - {column: A, fact: a}', '  - column: B', '    values:', '      - x', '  - {column: C}', 'ignore: []'].join('\n');

it('finds the line of a key and of an element of its list', () => {
  expect(['name', 'facts', 'facts[0].fact', 'facts[1].values', 'facts[2]'].map((key) => lineOf(TEXT, key))).toEqual([1, 4, 6, 7, 10]);
});

it('points at the list where the element is not found, and nowhere for the whole or an unknown key', () => {
  expect([lineOf(TEXT, 'facts[9]'), lineOf(TEXT, ''), lineOf(TEXT, 'joins')]).toEqual([4, null, null]);
});
