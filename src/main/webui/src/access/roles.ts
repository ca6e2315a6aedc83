import type { Role } from '~/api/me';

export const ROLES: Role[] = ['viewer', 'editor', 'approver', 'auditor', 'administrator', 'caller'];

/** To approve and to look after users takes a person. */
export const KEY_ROLES: Role[] = ['caller', 'viewer', 'editor', 'auditor'];

export const TEAMS = ['sales', 'marketing'] as const;
export type Team = (typeof TEAMS)[number];

/** What somebody may be, apart from the team of an approver. */
export interface Given {
  roles: Role[];
  teams: Team[];
}

/** The service keeps a team among the roles. */
export function givenOf(roles: string[]): Given {
  return { roles: ROLES.filter((role) => roles.includes(role)), teams: TEAMS.filter((team) => roles.includes(team)) };
}

/** As the service takes them: a team is that of an approver. */
export function rolesOf({ roles, teams }: Given): string[] {
  return roles.includes('approver') ? [...roles, ...teams] : roles;
}
