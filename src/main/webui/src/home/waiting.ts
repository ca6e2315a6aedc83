import type { Me } from '~/api/me';
import type { Change } from './queries';

/** What somebody can do for a change request now. */
export type Turn = 'approve' | 'publish';

const TEAMS = ['sales', 'marketing'];

function mayApprove(change: Change, me: Me): boolean {
  if (!me.roles.includes('approver') || change.submittedBy === me.name) return false;
  const agreed = change.approvals.some((approval) => approval.who === me.name && !approval.revoked);
  const wanted = (team: string) => !TEAMS.includes(team) || me.roles.includes(team);
  return !agreed && change.missingApprovals.some(wanted);
}

/** What a request waits for from somebody; null when for nothing of theirs. */
export function turnOf(change: Change, me: Me): Turn | null {
  if (mayApprove(change, me)) return 'approve';
  const publishes = me.roles.some((role) => role === 'approver' || role === 'administrator');
  if (publishes && change.missingApprovals.length === 0 && change.dueAt === null) return 'publish';
  return null;
}

/** The requests that wait for somebody, with what for; what they submitted themselves and waits for others is left out. */
export function waitingFor(changes: Change[], me: Me): { change: Change; turn: Turn }[] {
  return changes.flatMap((change) => {
    const turn = turnOf(change, me);
    return turn ? [{ change, turn }] : [];
  });
}
