import { describe, expect, it } from 'vitest';
import { instantOf, localOf, queryOf, readFilters } from './filters';

describe('the filters of decisions', () => {
  it('read an address, and leave out what they can not read', () => {
    expect(
      readFilters({ leadId: ' L-1 ', from: '2026-03-02T09:00:00+01:00', version: '3', kind: 'odd', superseded: 'true', band: '', other: 'x' }),
    ).toEqual({ leadId: 'L-1', from: '2026-03-02T08:00:00.000Z', version: 3, superseded: true });
  });

  it('take an id of digits as a text', () => {
    expect(readFilters({ leadId: 660737 })).toEqual({ leadId: '660737' });
  });

  it('are sent as they stand in the address', () => {
    expect(queryOf({ leadId: 'a b', version: 2, superseded: false })).toBe('leadId=a+b&version=2&superseded=false');
  });

  it('keep a moment through the field of the form', () => {
    const at = '2026-03-02T08:30:00.000Z';
    expect(instantOf(localOf(at))).toBe(at);
    expect([localOf(undefined), instantOf('')]).toEqual(['', undefined]);
  });
});
