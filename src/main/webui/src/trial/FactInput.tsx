import { FormSelect, FormSelectOption, TextInput, Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localOf } from './moments';
import { numberOf, writtenNumber } from './numbers';
import type { FactField } from './schema';
import { valueName } from './wording';

export interface FactInputProps {
  id: string;
  field: FactField;
  value: unknown;
  wrong: boolean;
  describedBy?: string;
  /** Values to choose from, with their names, where the rules have a catalogue of them. */
  known?: Map<string, string>;
  onChange: (value: unknown) => void;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A text or number as it is written; what can not be read stays and is sent, so that it is marked where it stands. */
function Written({ id, field, value, wrong, describedBy, onChange }: FactInputProps) {
  const { i18n } = useTranslation();
  const written = typeof value === 'number' ? writtenNumber(value, i18n.language) : text(value);
  const [typed, setTyped] = useState(written);
  const read = (entered: string): unknown => (field.kind === 'number' ? numberOf(entered, i18n.language) : entered);
  const shown = read(typed) === value || (written === '' && text(read(typed)) === '') ? typed : written;
  return (
    <TextInput
      id={id}
      value={shown}
      inputMode={field.kind === 'number' ? 'decimal' : undefined}
      validated={wrong ? 'error' : 'default'}
      aria-describedby={describedBy}
      onChange={(_, entered) => {
        setTyped(entered);
        onChange(read(entered));
      }}
    />
  );
}

function Chosen({ id, field, value, wrong, describedBy, known, onChange }: FactInputProps) {
  const { t } = useTranslation('trial');
  const values = known ? [...known.keys()] : field.allowed;
  const current = text(value);
  const name = (one: string) => known?.get(one) ?? valueName(t, one);
  return (
    <FormSelect
      id={id}
      value={current}
      validated={wrong ? 'error' : 'default'}
      aria-describedby={describedBy}
      onChange={(_, chosen) => onChange(chosen)}
    >
      <FormSelectOption value="" label={t('unknown')} isPlaceholder />
      {current !== '' && !values.includes(current) && <FormSelectOption value={current} label={current} />}
      {values.map((one) => (
        <FormSelectOption key={one} value={one} label={name(one)} />
      ))}
    </FormSelect>
  );
}

function YesNo({ id, value, wrong, describedBy, onChange }: FactInputProps) {
  const { t } = useTranslation('trial');
  return (
    <FormSelect
      id={id}
      value={text(value)}
      validated={wrong ? 'error' : 'default'}
      aria-describedby={describedBy}
      onChange={(_, chosen) => onChange(chosen === '' ? undefined : chosen === 'true')}
    >
      <FormSelectOption value="" label={t('unknown')} isPlaceholder />
      <FormSelectOption value="true" label={t('yes')} />
      <FormSelectOption value="false" label={t('no')} />
    </FormSelect>
  );
}

function Dated({ id, field, value, wrong, describedBy, onChange }: FactInputProps) {
  const moment = field.kind === 'moment';
  const local = moment ? localOf(value) : text(value);
  if (local === null && text(value) !== '') return <Written {...{ id, field, value, wrong, describedBy, onChange }} />;
  return (
    <TextInput
      id={id}
      type={moment ? 'datetime-local' : 'date'}
      value={local ?? ''}
      validated={wrong ? 'error' : 'default'}
      aria-describedby={describedBy}
      onChange={(_, written) => onChange(moment ? instantOf(written) : written)}
    />
  );
}

function Several({ id, field, value, onChange }: FactInputProps) {
  const { t } = useTranslation('trial');
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (one: string, on: boolean) => {
    const next = field.allowed.filter((each) => (each === one ? on : chosen.includes(each)));
    onChange(next.length ? next : undefined);
  };
  return (
    <div className="vaglio-several">
      {field.allowed.map((one) => (
        <Checkbox
          key={one}
          id={`${id}-${one}`}
          label={valueName(t, one)}
          isChecked={chosen.includes(one)}
          onChange={(_, on) => toggle(one, on)}
        />
      ))}
    </div>
  );
}

/** Texts, written with commas between them. */
function Listed(props: FactInputProps) {
  const joined = Array.isArray(props.value) ? props.value.join(', ') : undefined;
  const change = (written: unknown) => {
    const items = text(written).split(',').map((item) => item.trim()).filter(Boolean);
    props.onChange(items.length ? items : undefined);
  };
  const [typed, setTyped] = useState(joined ?? '');
  const same = typed.split(',').map((item) => item.trim()).filter(Boolean).join(', ') === (joined ?? '');
  return (
    <TextInput
      id={props.id}
      value={same ? typed : (joined ?? '')}
      validated={props.wrong ? 'error' : 'default'}
      aria-describedby={props.describedBy}
      onChange={(_, written) => {
        setTyped(written);
        change(written);
      }}
    />
  );
}

/** What a fact is entered with, by its kind. */
export function FactInput(props: FactInputProps) {
  switch (props.field.kind) {
    case 'choice':
      return <Chosen {...props} />;
    case 'boolean':
      return <YesNo {...props} />;
    case 'date':
    case 'moment':
      return <Dated {...props} />;
    case 'choices':
      return <Several {...props} />;
    case 'texts':
      return <Listed {...props} />;
    default:
      return props.known ? <Chosen {...props} /> : <Written {...props} />;
  }
}
