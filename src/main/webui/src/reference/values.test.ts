import { describe, expect, it } from 'vitest';
import type { KindField } from './queries';
import { enteredOf, has, itemOf } from './values';

const field = (name: string, type: KindField['type']): KindField => ({ name, type, required: false, allowed: [] });
const FIELDS = [field('id', 'code'), field('name', 'text'), field('territories', 'codes'), field('capacity', 'count'), field('active', 'flag')];

describe('a form of an item', () => {
  it('gives back the item that it was filled with', () => {
    const item = { id: 'anna', name: 'Anna', territories: ['IT', 'CH'], capacity: 50, active: false };
    expect(itemOf(FIELDS, enteredOf(FIELDS, item))).toEqual(item);
  });

  it('leaves out what is empty', () => {
    expect(itemOf(FIELDS, enteredOf(FIELDS, { id: 'anna', name: null }))).toEqual({ id: 'anna' });
  });

  it('takes lists as people write them', () => {
    expect(itemOf(FIELDS, { id: 'anna', territories: 'IT, CH;DE' }).territories).toEqual(['IT', 'CH', 'DE']);
  });

  it('sends what is no number as it is, for the service to refuse it at its place', () => {
    expect(itemOf(FIELDS, { id: 'anna', capacity: 'many' }).capacity).toBe('many');
  });
});

it('finds a text in any field, lists too', () => {
  const item = { id: 'anna', name: 'Anna Neri', territories: ['IT'] };
  expect([has(item, 'neri'), has(item, 'it'), has(item, 'bruno'), has(item, '')]).toEqual([true, true, false, true]);
});
