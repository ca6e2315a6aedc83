import { expect, it } from 'vitest';
import { stateOf } from './keyState';

const NOW = Date.parse('2026-06-01T00:00:00Z');

it('is good until it expires or is revoked', () => {
  expect(stateOf({ revokedAt: null, expiresAt: null }, NOW)).toBe('good');
  expect(stateOf({ revokedAt: null, expiresAt: '2026-06-02T00:00:00Z' }, NOW)).toBe('good');
  expect(stateOf({ revokedAt: null, expiresAt: '2026-05-02T00:00:00Z' }, NOW)).toBe('expired');
  expect(stateOf({ revokedAt: '2026-05-02T00:00:00Z', expiresAt: '2026-05-01T00:00:00Z' }, NOW)).toBe('revoked');
});
