import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ruleSets } from '~/rules/queries';
import './select.css';

interface Props {
  chosen: string;
  onChoose: (name: string) => void;
}

/** Chooses the rule set that a page is about; not there when there is but one. */
export function RuleSetSwitch({ chosen, onChoose }: Props) {
  const { t } = useTranslation('pipeline');
  const names = (useQuery(ruleSets).data ?? []).map((each) => each.name);
  if (names.length < 2) return null;
  const shown = names.includes(chosen) ? names : [chosen, ...names];
  return (
    <FormSelect className="vaglio-select" value={chosen} aria-label={t('ruleSet')} onChange={(_, name) => onChoose(name)}>
      {shown.map((name) => (
        <FormSelectOption key={name} value={name} label={t('ruleSetNamed', { name })} />
      ))}
    </FormSelect>
  );
}
