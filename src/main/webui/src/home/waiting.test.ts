import { describe, expect, it } from 'vitest';
import type { Me } from '~/api/me';
import type { Change } from './queries';
import { turnOf, waitingFor } from './waiting';

const someone = (name: string, ...roles: string[]): Me => ({ kind: 'user', name, roles, expiresAt: null });
const approval = { who: 'sal', teams: ['sales'], revision: 1, at: '2026-03-02T09:00:00Z', comment: '', revoked: false };

function change(more: Partial<Change> = {}): Change {
  return { id: 1, submittedBy: 'edda', dueAt: null, missingApprovals: ['any'], approvals: [], ...more } as Change;
}

describe('a change request', () => {
  it('waits for an approver who did not submit it and has not agreed yet', () => {
    expect(turnOf(change(), someone('sal', 'approver'))).toBe('approve');
    expect(turnOf(change({ submittedBy: 'sal' }), someone('sal', 'approver'))).toBeNull();
    expect(turnOf(change({ approvals: [approval] }), someone('sal', 'approver'))).toBeNull();
    expect(turnOf(change({ approvals: [{ ...approval, revoked: true }] }), someone('sal', 'approver'))).toBe('approve');
    expect(turnOf(change(), someone('edda', 'editor'))).toBeNull();
  });

  it('that is of two teams waits for the team that is missing', () => {
    const joint = change({ missingApprovals: ['marketing'] });
    expect(turnOf(joint, someone('sal', 'approver', 'sales'))).toBeNull();
    expect(turnOf(joint, someone('marta', 'approver', 'marketing'))).toBe('approve');
  });

  it('that everybody agreed to waits for who may publish, unless it has its hour', () => {
    const agreed = change({ missingApprovals: [] });
    expect(turnOf(agreed, someone('ada', 'administrator'))).toBe('publish');
    expect(turnOf(agreed, someone('edda', 'editor'))).toBeNull();
    expect(turnOf({ ...agreed, dueAt: '2026-03-02T09:00:00Z' }, someone('ada', 'administrator'))).toBeNull();
    expect(waitingFor([agreed, change()], someone('ada', 'administrator'))).toHaveLength(1);
  });
});
