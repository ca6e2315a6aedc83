import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A code that nobody wrote words for, readable all the same: `work_on_stage` is "work on stage". */
export function plain(code: string): string {
  return code
    .replace(/^(Facts|Measures)\./, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();
}

export type CodeGroup =
  | 'answer'
  | 'band'
  | 'bant'
  | 'channel'
  | 'class'
  | 'closes'
  | 'condition'
  | 'evidence'
  | 'family'
  | 'input'
  | 'intake'
  | 'kind'
  | 'letter'
  | 'nurture'
  | 'relationship'
  | 'role'
  | 'stage'
  | 'stall'
  | 'tier'
  | 'trigger'
  | 'tryAgain'
  | 'verdict'
  | 'way';

/**
 * The words of a code that the service answers as it is. Rule sets may bring their own: those are shown plainly.
 * Null is "unknown".
 */
export function useCodes() {
  const { t } = useTranslation('decision');
  return useCallback(
    (group: CodeGroup, code: string | null | undefined): string =>
      code ? t(`codes.${group}.${code.replace(/\./g, '_')}`, { defaultValue: plain(code) }) : t('unknown'),
    [t],
  );
}
