import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endOf, inDays } from './days';

beforeEach(() => void vi.stubEnv('TZ', 'Europe/Rome'));
afterEach(() => void vi.unstubAllEnvs());

it('counts days where the reader is, past midnight and across a change of the clocks', () => {
  const night = new Date('2026-03-24T00:30:00+01:00');
  expect([inDays(0, night), inDays(7, night), inDays(365, night)]).toEqual(['2026-03-24', '2026-03-31', '2027-03-24']);
});

it('ends a day where the reader is', () => {
  expect(endOf('2026-03-24')).toBe('2026-03-24T22:59:59.000Z');
});
