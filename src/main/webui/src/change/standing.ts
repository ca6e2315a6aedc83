import type { Me } from '~/api/me';
import type { ChangeRequest, ListedChange } from './queries';

/** What has to be known of a request to say who may do what. */
export type Standing = Pick<ListedChange, 'state' | 'submittedBy' | 'editors' | 'missingApprovals' | 'dueAt' | 'base'> & {
  approvedBy: string[];
};

/** Where a request has come to, in finer steps than its state. */
export type Step = 'waiting' | 'approved' | 'scheduled' | 'outdated' | 'published' | 'rejected' | 'withdrawn';

export type Act = 'approve' | 'reject' | 'publish' | 'schedule' | 'cancel' | 'withdraw' | 'comment';

/** Why somebody may not do something; a key of the words `why`. */
export type Refusal =
  | 'closed'
  | 'approvers'
  | 'publishers'
  | 'editors'
  | 'commenters'
  | 'author'
  | 'editor'
  | 'again'
  | 'enough'
  | 'team'
  | 'missing'
  | 'moved'
  | 'unscheduled';

/** How one request stands: only approvals of what its draft says now count. */
export function standingOf(change: ChangeRequest): Standing {
  return { ...change, approvedBy: change.approvals.filter(({ revoked }) => !revoked).map(({ who }) => who) };
}

export function stepOf(change: Standing, live: number | undefined): Step {
  if (change.state !== 'open') return change.state;
  if (live !== undefined && live !== change.base) return 'outdated';
  if (change.missingApprovals.length > 0) return 'waiting';
  return change.dueAt === null ? 'approved' : 'scheduled';
}

const ROLES: Record<Act, { roles: string[]; refusal: Refusal }> = {
  approve: { roles: ['approver'], refusal: 'approvers' },
  reject: { roles: ['approver'], refusal: 'approvers' },
  publish: { roles: ['approver', 'administrator'], refusal: 'publishers' },
  schedule: { roles: ['approver', 'administrator'], refusal: 'publishers' },
  cancel: { roles: ['approver', 'administrator'], refusal: 'publishers' },
  withdraw: { roles: ['editor', 'administrator'], refusal: 'editors' },
  comment: { roles: ['editor', 'approver', 'auditor', 'administrator'], refusal: 'commenters' },
};

const SPECIFIC: Partial<Record<Act, (change: Standing, me: Me, live: number | undefined) => Refusal | null>> = {
  approve: approval,
  publish: publication,
  schedule: publication,
  cancel: (change) => (change.dueAt === null ? 'unscheduled' : null),
};

/** Why somebody may not do something to a request; null where they may. */
export function refusal(act: Act, change: Standing, me: Me, live?: number): Refusal | null {
  const { roles, refusal: lacking } = ROLES[act];
  if (change.state !== 'open' && act !== 'comment') return 'closed';
  if (!me.roles.some((role) => roles.includes(role))) return lacking;
  return SPECIFIC[act]?.(change, me, live) ?? null;
}

/** Nobody approves what they asked for or wrote, twice, or for a team that is not missing. */
function approval(change: Standing, me: Me): Refusal | null {
  if (change.submittedBy === me.name) return 'author';
  if (change.editors.includes(me.name)) return 'editor';
  if (change.approvedBy.includes(me.name)) return 'again';
  if (change.missingApprovals.length === 0) return 'enough';
  const anybody = change.missingApprovals.includes('approver');
  return anybody || change.missingApprovals.some((team) => me.roles.includes(team)) ? null : 'team';
}

/** Only what is approved is published, now or later, and only on the version that it was made from. */
function publication(change: Standing, _: Me, live: number | undefined): Refusal | null {
  if (change.missingApprovals.length > 0) return 'missing';
  return live !== undefined && live !== change.base ? 'moved' : null;
}

/** Why a request waits for somebody: to approve it, to publish it, to have it published, to merge it. */
export type Waiting = 'approve' | 'publish' | 'approved' | 'merge';

/** What a request waits for from somebody; null where it does not. */
export function waitsFor(change: Standing, me: Me, live?: number): Waiting | null {
  const step = stepOf(change, live);
  const mine = change.submittedBy === me.name || change.editors.includes(me.name);
  if (step === 'outdated') return mine && me.roles.some((role) => ROLES.withdraw.roles.includes(role)) ? 'merge' : null;
  if (step === 'waiting') return refusal('approve', change, me, live) === null ? 'approve' : null;
  if (step !== 'approved') return null;
  return refusal('publish', change, me, live) === null ? 'publish' : mine ? 'approved' : null;
}
