import { Flex, FlexItem, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ruleSets, versions } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import type { RulesSearch, WhichRules } from './search';

interface RulesChoiceProps {
  rules: WhichRules;
  onChoose: (rules: RulesSearch) => void;
}

/** Which rule set, and which version of it, a page shows. */
export function RulesChoice({ rules, onChoose }: RulesChoiceProps) {
  const { t } = useTranslation('table');
  const formats = useFormats();
  const { data: sets } = useSuspenseQuery(ruleSets);
  const { data: all = [] } = useQuery(versions(rules.ruleSet));
  const choices = all.filter((version) => version.retiredAt === null || version.version === rules.version).reverse();
  return (
    <Flex gap={{ default: 'gapSm' }} flexWrap={{ default: 'nowrap' }}>
      {sets.length > 1 && (
        <FlexItem>
          <FormSelect aria-label={t('ruleSet')} value={rules.ruleSet} onChange={(_, ruleSet) => onChoose({ ruleSet })}>
            {sets.map(({ name }) => (
              <FormSelectOption key={name} value={name} label={name} />
            ))}
          </FormSelect>
        </FlexItem>
      )}
      <FlexItem>
        <FormSelect
          aria-label={t('version')}
          value={rules.version}
          onChange={(_, version) =>
            onChoose({ ruleSet: rules.ruleSet, version: Number(version) === rules.live?.version ? undefined : Number(version) })
          }
        >
          {choices.map(({ version, live, effectiveFrom }) => (
            <FormSelectOption
              key={version}
              value={version}
              label={live ? t('liveVersion', { version }) : t('olderVersion', { version, date: formats.date(effectiveFrom) })}
            />
          ))}
        </FormSelect>
      </FlexItem>
    </Flex>
  );
}
