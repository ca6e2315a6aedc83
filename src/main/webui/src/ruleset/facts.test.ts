import { expect, it } from 'vitest';
import { groupsOf, matching } from './facts';

const SCHEMA = {
  properties: {
    asOf: { type: ['string', 'null'], format: 'date-time' },
    company: {
      type: ['object', 'null'],
      properties: {
        employees: { type: ['number', 'null'], minimum: 0, maximum: 10 },
        consent: { type: ['object', 'null'], properties: { email: { type: ['boolean', 'null'] } } },
        tags: { type: ['array', 'null'], items: { enum: ['a', 'b', null] } },
      },
    },
    activities: { type: ['array', 'null'], items: { type: 'object', properties: { type: { type: ['string', 'null'] } } } },
  },
};

it('lays the facts out by group, nested ones by their path', () => {
  const groups = groupsOf(SCHEMA);
  expect(groups.map((group) => [group.name, group.list])).toEqual([
    ['asOf', false],
    ['company', false],
    ['activities', true],
  ]);
  expect(groups[1]?.facts).toEqual([
    { path: 'employees', kind: 'number', list: false, allowed: [], minimum: 0, maximum: 10 },
    { path: 'consent.email', kind: 'boolean', list: false, allowed: [] },
    { path: 'tags[]', kind: 'choice', list: true, allowed: ['a', 'b'] },
  ]);
  expect(groups[0]?.facts[0]?.kind).toBe('time');
});

it('finds facts by their path and by a value', () => {
  const found = (text: string) => matching(groupsOf(SCHEMA), text).flatMap((group) => group.facts.map((fact) => `${group.name}.${fact.path}`));
  expect([found('company.emp'), found('b'), found('nowhere')]).toEqual([['company.employees'], ['company.tags[]'], []]);
});
