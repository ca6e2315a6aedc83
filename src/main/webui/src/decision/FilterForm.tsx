import { ExpandableSection, SearchInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSets } from '~/rules/queries';
import { ChosenFilters } from './ChosenFilters';
import { useCodes } from './codes';
import { ChoiceFilter, TextFilter } from './FilterFields';
import { instantOf, KINDS, localOf, TRIGGERS, zone, type DecisionFilters } from './filters';

export interface FilterProps {
  filters: DecisionFilters;
  onChange: (filters: DecisionFilters) => void;
}

const VERDICTS = ['alive', 'at_risk', 'dead'];
const BANDS = ['none', 'mql', 'sql'];

/** The filters of the search: the lead first, all others below. */
export function FilterForm({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('decision');
  const [lead, setLead] = useState(filters.leadId ?? '');
  const [open, setOpen] = useState(() => Object.keys(filters).some((name) => name !== 'leadId'));
  useEffect(() => setLead(filters.leadId ?? ''), [filters.leadId]);
  const set = (changed: DecisionFilters) => onChange({ ...filters, ...changed });
  return (
    <search className="decision-search">
      <SearchInput
        aria-label={t('find.lead')}
        placeholder={t('find.lead')}
        value={lead}
        onChange={(_, text) => setLead(text)}
        onSearch={() => set({ leadId: lead.trim() || undefined })}
        onClear={() => {
          setLead('');
          set({ leadId: undefined });
        }}
        submitSearchButtonLabel={t('find.search')}
        resetButtonLabel={t('find.clearLead')}
      />
      <ExpandableSection toggleText={t('find.filters')} isExpanded={open} onToggle={(_, expanded) => setOpen(expanded)}>
        <Others filters={filters} set={set} />
      </ExpandableSection>
      <ChosenFilters filters={filters} onChange={onChange} />
    </search>
  );
}

/** All but the lead. */
function Others({ filters, set }: { filters: DecisionFilters; set: (changed: DecisionFilters) => void }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const sets = useQuery(ruleSets);
  return (
    <div className="decision-fields">
      <TextFilter label={t('find.from', { zone: zone() })} type="datetime-local" value={localOf(filters.from)} onSet={(text) => set({ from: instantOf(text) })} />
      <TextFilter label={t('find.to', { zone: zone() })} type="datetime-local" value={localOf(filters.to)} onSet={(text) => set({ to: instantOf(text) })} />
      <ChoiceFilter
        label={t('status')}
        value={filters.status ?? ''}
        choices={VERDICTS.map((code) => ({ value: code, text: words('verdict', code) }))}
        onSet={(code) => set({ status: code || undefined })}
      />
      <ChoiceFilter
        label={t('band')}
        value={filters.band ?? ''}
        choices={BANDS.map((code) => ({ value: code, text: words('band', code) }))}
        onSet={(code) => set({ band: code || undefined })}
      />
      <ChoiceFilter
        label={t('ruleSet')}
        value={filters.ruleSet ?? ''}
        choices={(sets.data ?? []).map((one) => ({ value: one.name, text: one.name }))}
        onSet={(name) => set({ ruleSet: name || undefined })}
      />
      <TextFilter label={t('version')} type="number" value={filters.version ? String(filters.version) : ''} onSet={(text) => set({ version: text ? Number(text) : undefined })} />
      <TextFilter label={t('caller')} value={filters.caller ?? ''} onSet={(text) => set({ caller: text.trim() || undefined })} />
      <ChoiceFilter
        label={t('trigger')}
        value={filters.trigger ?? ''}
        choices={TRIGGERS.map((code) => ({ value: code, text: words('trigger', code) }))}
        onSet={(code) => set({ trigger: TRIGGERS.find((one) => one === code) })}
      />
      <ChoiceFilter
        label={t('kind')}
        value={filters.kind ?? ''}
        choices={KINDS.map((code) => ({ value: code, text: words('kind', code) }))}
        onSet={(code) => set({ kind: KINDS.find((one) => one === code) })}
      />
      <ChoiceFilter
        label={t('find.superseded')}
        value={filters.superseded === undefined ? '' : String(filters.superseded)}
        choices={[
          { value: 'false', text: t('find.current') },
          { value: 'true', text: t('superseded') },
        ]}
        onSet={(code) => set({ superseded: code === '' ? undefined : code === 'true' })}
      />
    </div>
  );
}
