import { expect, it } from 'vitest';
import { actOf } from './acts';

const words = { role: (role: string) => role.toUpperCase(), time: (at: string) => at.slice(0, 10) };

it('tells of a change only what changed', () => {
  const detail = { roles: ['viewer'], rolesBefore: ['editor'], active: true, activeBefore: true };
  expect(actOf({ act: 'user_changed', whom: 'anna', detail }, words)).toEqual({
    kind: 'user_changed',
    whom: 'anna',
    details: [{ key: 'rolesChanged', values: { before: 'EDITOR', roles: 'VIEWER' } }],
  });
});

it('tells that somebody was let out', () => {
  const detail = { roles: ['viewer'], rolesBefore: ['viewer'], active: false, activeBefore: true };
  expect(actOf({ act: 'user_changed', whom: 'anna', detail }, words).details).toEqual([{ key: 'letOut', values: {} }]);
});

it('names a key without its prefix, with its roles and its end', () => {
  const detail = { roles: ['caller'], expiresAt: '2030-01-01T00:00:00Z' };
  expect(actOf({ act: 'key_created', whom: 'key:crm', detail }, words)).toEqual({
    kind: 'key_created',
    whom: 'crm',
    details: [
      { key: 'roles', values: { roles: 'CALLER' } },
      { key: 'expires', values: { time: '2030-01-01' } },
    ],
  });
});

it('shows an act of a later release as it is', () => {
  expect(actOf({ act: 'danced', whom: 'anna', detail: {} }, words)).toMatchObject({ kind: 'other', whom: 'danced anna' });
});
