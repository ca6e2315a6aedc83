import { describe, expect, it } from 'vitest';
import { isCode, litRows, pointChanges, sideBySide } from './glance';
import { leadOf } from './json';
import { instantOf, localOf } from './moments';
import { numberOf, writtenNumber } from './numbers';
import { groupsOf, type Schema } from './schema';
import { filled, pointer, put, steps, type Tree } from './tree';
import { body, split } from './tried';

const SCHEMA: Schema = {
  type: 'object',
  properties: {
    activities: { type: ['array', 'null'], items: { type: 'object', properties: { at: { type: ['string', 'null'], format: 'date-time' } } } },
    asOf: { type: ['string', 'null'], format: 'date-time' },
    reference: { type: ['object', 'null'], properties: { leadOwner: { type: ['string', 'null'] } } },
    contact: {
      type: ['object', 'null'],
      properties: {
        age: { type: ['number', 'null'], minimum: 0, maximum: 130 },
        consent: { type: ['object', 'null'], properties: { email: { type: ['boolean', 'null'] } } },
        needs: { type: ['array', 'null'], items: { type: ['string', 'null'], enum: ['forecast', null] } },
        seniority: { type: ['string', 'null'], enum: ['vp', null] },
      },
    },
  },
};

describe('the form of a lead', () => {
  const groups = groupsOf(SCHEMA);

  it('has the facts that the rules declare by subject, those that people know first', () => {
    expect(groups.map((group) => group.name)).toEqual(['contact', 'activities', 'reference']);
  });

  it('takes each fact for what it is', () => {
    expect(groups[0]!.fields.map((field) => [field.path.join('.'), field.kind, field.allowed])).toEqual([
      ['contact.age', 'number', []],
      ['contact.consent.email', 'boolean', []],
      ['contact.needs', 'choices', ['forecast']],
      ['contact.seniority', 'choice', ['vp']],
    ]);
    expect(groups[0]!.fields[0]).toMatchObject({ least: 0, most: 130 });
    expect(groups[1]!.fields[0]).toMatchObject({ kind: 'objects', fields: [{ path: ['at'], kind: 'moment' }] });
  });
});

describe('the facts', () => {
  it('that are empty are not sent, nor what only they stood in', () => {
    const lead = put({ contact: { consent: { email: true }, age: 30 } }, ['contact', 'consent', 'email'], undefined);
    expect(lead).toEqual({ contact: { age: 30 } });
    expect(put(lead, ['contact', 'age'], '')).toEqual({});
  });

  it('keep false and 0, which are known', () => {
    expect(put({}, ['contact', 'consent', 'email'], false)).toEqual({ contact: { consent: { email: false } } });
    expect(put({}, ['pipeline', 'amount'], 0)).toEqual({ pipeline: { amount: 0 } });
  });

  it('change within a list at their place', () => {
    const lead = { activities: [{ type: 'a' }, { type: 'b' }] };
    expect(put(lead, ['activities', 1, 'type'], 'c')).toEqual({ activities: [{ type: 'a' }, { type: 'c' }] });
  });

  it('are counted, an activity as one', () => {
    expect(filled({ contact: { age: 1, consent: { email: false } }, activities: [{ type: 'a', at: 'b' }, {}] })).toBe(4);
  });

  it('have JSON pointers', () => {
    expect(pointer(['activities', 0, 'a/b~c'])).toBe('/activities/0/a~1b~0c');
    expect(steps('/activities/0/a~1b~0c')).toEqual(['activities', '0', 'a/b~c']);
  });
});

describe('what is written', () => {
  it.each([
    ['en', '12,5', 12.5],
    ['it', '12,5', 12.5],
    ['it', '12.5', 12.5],
    ['en', ' 7 ', 7],
    ['en', '-3.5', -3.5],
    ['en', '0,125', 0.125],
    ['it', '0.125', 0.125],
    ['en', '', undefined],
    ['en', 'many', 'many'],
    ['en', '1e3', '1e3'],
    ['en', '1.2.3', '1.2.3'],
  ])('as a number is read, in %s %j as %j', (language, text, value) => expect(numberOf(text, language)).toBe(value));

  it.each([
    ['en', '50,000', 50_000],
    ['en', '1,234.5', 1234.5],
    ['en', '1.234', 1.234],
    ['it', '50.000', 50_000],
    ['it', '-1.234.567,8', -1_234_567.8],
    ['it', '1,234', 1.234],
  ])('with thousands is read as its language has it, in %s %j as %j', (language, text, value) => expect(numberOf(text, language)).toBe(value));

  it.each(['en', 'it'])('as a number is written again as it is read, in %s', (language) => {
    for (const value of [1.234, 0.5, 1234, -2]) expect(numberOf(writtenNumber(value, language), language)).toBe(value);
  });

  it('as a local time is the same moment again', () => {
    const instant = instantOf('2026-03-02T10:30')!;
    expect(localOf(instant)).toBe('2026-03-02T10:30');
    expect(instant).toMatch(/^2026-03-02T10:30:00[+-]\d\d:\d\d$/);
    expect(instantOf('')).toBeUndefined();
    expect(localOf('soon')).toBeNull();
  });

  it('as JSON is a lead, or says where it is not', () => {
    expect(leadOf('{"lead": {}}')).toEqual({ lead: { lead: {} } });
    expect(leadOf('[{"lead": {}}]')).toEqual({ lead: { lead: {} } });
    expect(leadOf('[1, 2]')).toEqual({ wrong: { reason: 'object' } });
    expect(leadOf('{\n"a": }')).toMatchObject({ wrong: { reason: 'syntax' } });
  });

  it('is a lead and the moment to decide for, and both together what is sent', () => {
    const sent = { asOf: '2026-03-02T09:00:00Z', contact: { age: 3 } };
    expect(split(sent)).toEqual({ lead: { contact: { age: 3 } }, asOf: '2026-03-02T09:00:00Z' });
    expect(body(split(sent))).toEqual(sent);
    expect(body({ lead: {}, asOf: null })).toEqual({});
  });
});

describe('two outcomes', () => {
  const live: Tree = { score: { total: 8, contributions: [{ row: 'a', table: 't', label: 'A', points: 8 }] }, bands: { band: 'none' } };
  const draft: Tree = {
    score: { total: 9, contributions: [{ row: 'a', table: 't', label: 'A', points: 6 }, { row: 'b', table: 't', label: 'B', points: 3 }] },
    bands: { band: 'none' },
  };

  it('stand side by side, what differs marked', () => {
    expect(sideBySide(live, draft).map((pair) => [pair.name, pair.live, pair.draft, pair.differs])).toEqual([
      ['total', 8, 9, true],
      ['band', 'none', 'none', false],
    ]);
  });

  it('have words for codes, and leave ids as they are', () => {
    expect(['/status/verdict', '/nextStep/nurture/code'].map(isCode)).toEqual([true, true]);
    expect(['/owner/id', '/priority/dueAt', '/facts/contact/email'].some(isCode)).toBe(false);
  });

  it('show which rows give other points', () => {
    expect(pointChanges(live, draft).map((change) => [change.label, change.live, change.draft])).toEqual([
      ['A', 8, 6],
      ['B', null, 3],
    ]);
  });

  it('light the rows that counted in a table', () => {
    const traced = { trace: [{ table: 't', counted: [{ row: 'a' }] }, { table: 'u', counted: [{ row: 'x' }] }] };
    expect([...litRows(traced, 't')]).toEqual(['a']);
    expect([...litRows(undefined, 't')]).toEqual([]);
  });
});
