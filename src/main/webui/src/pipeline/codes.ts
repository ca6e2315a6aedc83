import { useTranslation } from 'react-i18next';

/** Kinds of codes that outcomes carry, as far as the workbench has words for them. */
export type CodeKind = 'stage' | 'band' | 'verdict' | 'stall' | 'priority';

export const BANDS = ['sql', 'mql', 'none'];
export const VERDICTS = ['alive', 'at_risk', 'dead'];
export const STALLS = ['none', 'warn', 'stalled'];
export const STAGES = ['discovery', 'qualification', 'contact', 'proposal', 'won', 'lost'];

/** The words for a code; a code of somebody's own rules is shown as it is. */
export function useCodes(): (kind: CodeKind, code: string) => string {
  const { t } = useTranslation('pipeline');
  return (kind, code) => t(`codes.${kind}.${code}`, { defaultValue: code });
}
