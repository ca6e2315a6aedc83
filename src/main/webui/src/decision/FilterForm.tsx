import { Button, ExpandableSection, FormSelect, FormSelectOption, Label, LabelGroup, SearchInput, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { ruleSets } from '~/rules/queries';
import { useCodes } from './codes';
import { instantOf, KINDS, localOf, TRIGGERS, zone, type DecisionFilters } from './filters';

interface FilterProps {
  filters: DecisionFilters;
  onChange: (filters: DecisionFilters) => void;
}

const VERDICTS = ['alive', 'at_risk', 'dead'];
const BANDS = ['none', 'mql', 'sql'];

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="decision-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** A text that becomes a filter on Enter and when it is left. */
function TextFilter({ label, value, type = 'text', onSet }: { label: string; value: string; type?: 'text' | 'number' | 'datetime-local'; onSet: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const set = () => typed !== value && onSet(typed);
  return (
    <Field label={label}>
      {(id) => (
        <TextInput
          id={id}
          type={type}
          min={type === 'number' ? 1 : undefined}
          value={typed}
          onChange={(_, text) => setTyped(text)}
          onBlur={set}
          onKeyDown={(event) => event.key === 'Enter' && set()}
        />
      )}
    </Field>
  );
}

function ChoiceFilter({ label, value, choices, onSet }: { label: string; value: string; choices: { value: string; text: string }[]; onSet: (value: string) => void }) {
  const { t } = useTranslation('decision');
  const known = choices.some((choice) => choice.value === value);
  return (
    <Field label={label}>
      {(id) => (
        <FormSelect id={id} value={value} onChange={(_, chosen) => onSet(chosen)}>
          <FormSelectOption value="" label={t('find.any')} />
          {choices.map((choice) => (
            <FormSelectOption key={choice.value} value={choice.value} label={choice.text} />
          ))}
          {value && !known && <FormSelectOption value={value} label={value} />}
        </FormSelect>
      )}
    </Field>
  );
}

/** The filters of the search: the lead first, all others below. */
export function FilterForm({ filters, onChange }: FilterProps) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const sets = useQuery(ruleSets);
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
          <TextFilter label={t('version')} type="number" value={filters.version ? String(filters.version) : ''} onSet={(text) => set({ version: Number(text) > 0 ? Number(text) : undefined })} />
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
      </ExpandableSection>
      <Chosen filters={filters} onChange={onChange} />
    </search>
  );
}

/** The filters that are set, each with its way out. */
function Chosen({ filters, onChange }: FilterProps) {
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
