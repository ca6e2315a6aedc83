import type { TFunction } from 'i18next';
import type { Fault } from '~/api/problem';
import type { KindField } from './queries';

const KNOWN = ['missing', 'ends_before_it_begins', 'unknown_member', 'repeated_id', 'unknown_column', 'repeated_column', 'missing_column', 'wrong_width', 'malformed_csv', 'invalid_utf8', 'no_header'];

/** A fault of the service in the reader's words: by its code, or by what the field may hold. */
export function said(t: TFunction<'reference'>, fault: Fault | undefined, field?: KindField): string | undefined {
  if (!fault) return undefined;
  const code = String(fault.code);
  if (KNOWN.includes(code)) return t(`faults.${code}`);
  if (field) return t(`not.${field.type}`);
  return fault.detail;
}
