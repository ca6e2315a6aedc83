import { describe, expect, it } from 'vitest';
import type { Me } from '~/api/me';
import { refusal, stepOf, waitsFor, type Standing } from './standing';

const change = (more: Partial<Standing>): Standing => ({
  state: 'open',
  submittedBy: 'edda',
  editors: ['edda', 'enzo'],
  missingApprovals: ['approver'],
  approvedBy: [],
  dueAt: null,
  base: 3,
  ...more,
});

const person = (name: string, ...roles: string[]): Me => ({ name, roles, kind: 'user' });
const sal = person('sal', 'approver', 'sales');

describe('where a request has come to', () => {
  it.each([
    ['waiting', {}],
    ['approved', { missingApprovals: [] }],
    ['scheduled', { missingApprovals: [], dueAt: '2026-12-01T08:00:00Z' }],
    ['rejected', { state: 'rejected' }],
  ] as const)('%s', (step, more) => expect(stepOf(change(more as Partial<Standing>), 3)).toBe(step));

  it('is outdated when another version than its base is live', () => {
    expect(stepOf(change({ missingApprovals: [] }), 4)).toBe('outdated');
  });
});

describe('who may approve', () => {
  it('is an approver who had no part in it', () => expect(refusal('approve', change({}), sal)).toBeNull());

  it('is not who submitted it, not even as approver', () => {
    expect(refusal('approve', change({}), person('edda', 'editor', 'approver'))).toBe('author');
  });

  it('is not who ever edited the draft', () => {
    expect(refusal('approve', change({}), person('enzo', 'editor', 'approver'))).toBe('editor');
  });

  it('is not an administrator in the place of an approver', () => {
    expect(refusal('approve', change({}), person('ada', 'administrator'))).toBe('approvers');
  });

  it('is of the team that is missing, where both have to agree', () => {
    expect(refusal('approve', change({ missingApprovals: ['marketing'] }), sal)).toBe('team');
    expect(refusal('approve', change({ missingApprovals: ['sales', 'marketing'] }), sal)).toBeNull();
  });

  it('is nobody twice', () => expect(refusal('approve', change({ approvedBy: ['sal'] }), sal)).toBe('again'));
});

describe('who may publish', () => {
  it('waits until enough have agreed', () => expect(refusal('publish', change({}), sal)).toBe('missing'));
  it('waits for a merge when the base is live no more', () => {
    expect(refusal('publish', change({ missingApprovals: [] }), sal, 4)).toBe('moved');
  });
  it('is no editor', () => expect(refusal('publish', change({ missingApprovals: [] }), person('edda', 'editor'))).toBe('publishers'));
});

describe('what waits for somebody', () => {
  it('is what they may approve', () => expect(waitsFor(change({}), sal, 3)).toBe('approve'));
  it('is what is approved and they may publish', () => expect(waitsFor(change({ missingApprovals: [] }), sal, 3)).toBe('publish'));
  it('is their own that is approved, though others publish it', () => {
    expect(waitsFor(change({ missingApprovals: [] }), person('edda', 'editor'), 3)).toBe('approved');
  });
  it('is their own that others overtook', () => expect(waitsFor(change({}), person('edda', 'editor'), 4)).toBe('merge'));
  it('is nothing of a viewer', () => expect(waitsFor(change({}), person('vera', 'viewer'), 3)).toBeNull());
  it('is nothing that is scheduled', () => {
    expect(waitsFor(change({ missingApprovals: [], dueAt: '2026-12-01T08:00:00Z' }), sal, 3)).toBeNull();
  });
});
