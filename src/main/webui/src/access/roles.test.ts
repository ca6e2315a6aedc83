import { expect, it } from 'vitest';
import { givenOf, rolesOf } from './roles';

it('keeps the team of an approver apart from the roles', () => {
  expect(givenOf(['sales', 'approver', 'viewer'])).toEqual({ roles: ['viewer', 'approver'], teams: ['sales'] });
});

it('gives no team to who approves no more', () => {
  expect(rolesOf({ roles: ['viewer'], teams: ['sales'] })).toEqual(['viewer']);
  expect(rolesOf({ roles: ['approver'], teams: ['sales'] })).toEqual(['approver', 'sales']);
});
