import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field, hintOf } from '~/shared/Field';
import { MomentInput } from './MomentInput';
import { items, type KindField } from './queries';
import { textOf } from './values';

interface ItemFieldProps {
  kind: string;
  field: KindField;
  value: string;
  fault?: string;
  /** The id of an item that is there stays what it is. */
  fixed?: boolean;
  onChange: (value: string) => void;
}

/** The input of one field, after its type, with what may be entered below it. */
export function ItemField(props: ItemFieldProps) {
  const { t } = useTranslation('reference');
  const { field, fault } = props;
  const id = `item-${field.name}`;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Field id={id} label={t(`field.${field.name}`)} required={field.required} hint={t(`hint.${hintKey(props)}`, { zone })} fault={fault}>
      <Input {...props} id={id} describedBy={hintOf(id)} />
    </Field>
  );
}

function hintKey({ kind, field }: ItemFieldProps): string {
  if (kind === 'absences' && field.name === 'member') return 'member';
  return kind === 'absences' && field.name === 'to' ? 'to' : field.type;
}

interface InputProps extends ItemFieldProps {
  id: string;
  describedBy: string;
}

function Input({ kind, field, value, fault, fixed = false, onChange, id, describedBy }: InputProps) {
  const { t } = useTranslation('reference');
  if (kind === 'absences' && field.name === 'member') return <Member id={id} value={value} wrong={Boolean(fault)} describedBy={describedBy} onChange={onChange} />;
  if (field.type === 'moment') {
    return <MomentInput id={id} label={t(`field.${field.name}`)} value={value} wrong={Boolean(fault)} describedBy={describedBy} onChange={onChange} />;
  }
  if (field.type === 'flag' || field.type === 'role') {
    const choices = field.allowed.map((allowed) => ({ value: allowed, label: t(`value.${allowed}`) }));
    return <Choice id={id} value={value} wrong={Boolean(fault)} describedBy={describedBy} choices={choices} onChange={onChange} />;
  }
  return (
    <TextInput
      id={id}
      value={value}
      inputMode={field.type === 'count' ? 'numeric' : undefined}
      readOnlyVariant={fixed ? 'default' : undefined}
      validated={fault ? 'error' : 'default'}
      autoComplete="off"
      aria-describedby={describedBy}
      onChange={(_, text) => onChange(text)}
    />
  );
}

interface ChoiceProps {
  id: string;
  value: string;
  wrong: boolean;
  describedBy: string;
  choices: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ id, value, wrong, describedBy, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation('reference');
  return (
    <FormSelect id={id} value={value} validated={wrong ? 'error' : 'default'} aria-describedby={describedBy} onChange={(_, chosen) => onChange(chosen)}>
      <FormSelectOption value="" label={t('notSaid')} />
      {choices.map((choice) => (
        <FormSelectOption key={choice.value} {...choice} />
      ))}
    </FormSelect>
  );
}

/** Somebody on the roster. */
function Member({ value, ...rest }: Omit<ChoiceProps, 'choices'>) {
  const roster = useQuery(items('roster'));
  const members = (roster.data ?? []).map((member) => ({
    value: member.id,
    label: member.name ? `${textOf(member.name)} (${member.id})` : member.id,
  }));
  const gone = value && !members.some((member) => member.value === value) ? [{ value, label: value }] : [];
  return <Choice value={value} choices={[...gone, ...members]} {...rest} />;
}
