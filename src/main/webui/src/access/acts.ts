import type { Act } from './queries';

export const ACTS = [
  'logged_in',
  'login_failed',
  'logged_out',
  'user_created',
  'user_changed',
  'password_reset',
  'password_changed',
  'key_created',
  'key_revoked',
] as const;

/** How values are written. */
interface Words {
  role: (role: string) => string;
  time: (at: string) => string;
}

/** An act as it is read: the sentence that says it, and what it changed. */
interface Told {
  kind: string;
  whom: string;
  details: { key: string; values: Record<string, string> }[];
}

/** What the service logged of an act, taken apart for people: only what changed is told. */
export function actOf(act: Pick<Act, 'act' | 'whom' | 'detail'>, words: Words): Told {
  const known = (ACTS as readonly string[]).includes(act.act);
  const whom = (act.whom ?? '').replace(/^key:/, '');
  return { kind: known ? act.act : 'other', whom: known ? whom : `${act.act} ${act.whom ?? ''}`, details: detailsOf(act.detail, words) };
}

function detailsOf(detail: Record<string, unknown>, words: Words): Told['details'] {
  const list = (roles: unknown) => (Array.isArray(roles) ? roles.map((role) => words.role(String(role))).join(', ') : '');
  const details: Told['details'] = [];
  const before = list(detail.rolesBefore);
  const roles = list(detail.roles);
  if (roles && detail.rolesBefore === undefined) details.push({ key: 'roles', values: { roles } });
  if (before && before !== roles) details.push({ key: 'rolesChanged', values: { before, roles } });
  if (detail.activeBefore === true && detail.active === false) details.push({ key: 'letOut', values: {} });
  if (detail.activeBefore === false && detail.active === true) details.push({ key: 'letIn', values: {} });
  if (typeof detail.expiresAt === 'string') details.push({ key: 'expires', values: { time: words.time(detail.expiresAt) } });
  return details;
}
