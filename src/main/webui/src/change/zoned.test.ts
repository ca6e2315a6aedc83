import { describe, expect, it } from 'vitest';
import { clockOf, instantOf, nextHour } from './zoned';

describe('a day and time in a zone', () => {
  it.each([
    ['2026-12-01', '09:00', 'Europe/Rome', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/Rome', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01', '00:30', 'America/New_York', '2026-12-01T05:30:00.000Z'],
    ['2026-12-01', '09:00', 'Asia/Kolkata', '2026-12-01T03:30:00.000Z'],
    ['2026-12-01', '09:00', 'UTC', '2026-12-01T09:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf({ day, time }, zone)?.toISOString()).toBe(instant);
    expect(clockOf(new Date(instant), zone)).toEqual({ day, time });
  });

  it('in the hour that the spring leaves out is the hour after it', () => {
    expect(instantOf({ day: '2026-03-29', time: '02:30' }, 'Europe/Rome')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is none where it is not filled in', () => expect(instantOf({ day: '', time: '09:00' }, 'UTC')).toBeNull());
});

it('the next full hour is never now', () => {
  expect(nextHour(new Date('2026-12-01T09:00:00Z')).toISOString()).toBe('2026-12-01T10:00:00.000Z');
});
