import { Button, Label, LabelGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import type { FilterProps } from './FilterForm';
import type { DecisionFilters } from './filters';

/** The filters that are set, each with its way out. */
export function ChosenFilters({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const formats = useFormats();
  const texts: Record<keyof DecisionFilters, string | undefined> = {
    leadId: filters.leadId && t('find.chosen.lead', { value: filters.leadId }),
    from: filters.from && t('find.chosen.from', { value: formats.dateTime(filters.from) }),
    to: filters.to && t('find.chosen.to', { value: formats.dateTime(filters.to) }),
    status: filters.status && words('verdict', filters.status),
    band: filters.band && words('band', filters.band),
    ruleSet: filters.ruleSet && t('find.chosen.ruleSet', { value: filters.ruleSet }),
    version: filters.version === undefined ? undefined : t('find.chosen.version', { value: filters.version }),
    caller: filters.caller && t('find.chosen.caller', { value: filters.caller }),
    kind: filters.kind && words('kind', filters.kind),
    trigger: filters.trigger && words('trigger', filters.trigger),
    superseded: filters.superseded === undefined ? undefined : t(filters.superseded ? 'superseded' : 'find.current'),
  };
  const chosen = Object.entries(texts).filter(([, text]) => text);
  if (chosen.length === 0) return null;
  return (
    <div className="decision-chosen">
      <LabelGroup aria-label={t('find.filters')} numLabels={12}>
        {chosen.map(([name, text]) => (
          <Label key={name} variant="outline" onClose={() => onChange({ ...filters, [name]: undefined })} closeBtnAriaLabel={t('find.without', { filter: text })}>
            {text}
          </Label>
        ))}
      </LabelGroup>
      <Button variant="link" isInline onClick={() => onChange({})}>
        {t('find.clear')}
      </Button>
    </div>
  );
}
