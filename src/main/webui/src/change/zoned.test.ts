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

  it.each([
    ['2026-03-29', '02:30', 'Europe/Rome', '03:30'],
    ['2026-03-08', '02:30', 'America/New_York', '03:30'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '02:45'],
  ])('%s %s, which the spring leaves out in %s, is %s', (day, time, zone, after) => {
    expect(clockOf(instantOf({ day, time }, zone)!, zone)).toEqual({ day, time: after });
  });

  it('is none where it is not filled in', () => expect(instantOf({ day: '', time: '09:00' }, 'UTC')).toBeNull());
});

it('the next full hour is never now', () => {
  expect(nextHour(new Date('2026-12-01T09:00:00Z')).toISOString()).toBe('2026-12-01T10:00:00.000Z');
});
