import type { TFunction } from 'i18next';
import type { Fault } from '~/api/problem';

const KNOWN = ['missing', 'invalid_name', 'invalid_password', 'unknown_role', 'team_without_approver', 'invalid_time', 'wrong_password'];

/** A fault of the service in the reader's words, where there are some. */
export function said(t: TFunction<'access'>, fault: Fault | undefined): string | undefined {
  if (!fault) return undefined;
  const code = String(fault.code);
  return KNOWN.includes(code) ? t(`faults.${code}`) : fault.detail;
}
