import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { versionTable } from '~/rules/queries';
import { useLive } from './live';

/** The table of a rule set that says by which clock its days begin. */
const SETTINGS = 'settings';

const unquoted = (text: string | undefined) => text?.replace(/^"|"$/g, '');

/** The time zone that the live version of a rule set counts its days in; undefined until it is known, or where it says none. */
export function useRuleSetZone(ruleSet: string): string | undefined {
  const { i18n } = useTranslation();
  const live = useLive()(ruleSet);
  const { data } = useQuery({
    ...versionTable(ruleSet, live ?? 0, SETTINGS, i18n.language),
    enabled: live !== undefined,
    retry: false,
  });
  return unquoted(data?.rows.find(({ outputs }) => unquoted(outputs[0]) === 'timeZone')?.outputs[1]);
}
