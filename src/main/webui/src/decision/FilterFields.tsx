import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const COUNTED = /^[1-9]\d*$/;

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="decision-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** A text that becomes a filter on Enter and when it is left; a number that is none leaves the field with no filter. */
export function TextFilter({ label, value, type = 'text', onSet }: { label: string; value: string; type?: 'text' | 'number' | 'datetime-local'; onSet: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const set = () => {
    const read = type === 'number' && !COUNTED.test(typed) ? '' : typed;
    setTyped(read);
    if (read !== value) onSet(read);
  };
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

/** One of several, or any. */
export function ChoiceFilter({ label, value, choices, onSet }: { label: string; value: string; choices: { value: string; text: string }[]; onSet: (value: string) => void }) {
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
