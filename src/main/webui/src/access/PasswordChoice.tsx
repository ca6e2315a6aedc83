import { Radio, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field, hintOf } from '~/shared/Field';

interface PasswordChoiceProps {
  id: string;
  /** Null where the service makes one. */
  password: string | null;
  fault?: string;
  onChange: (password: string | null) => void;
}

/** Has the service make a password, or takes one that is typed. */
export function PasswordChoice({ id, password, fault, onChange }: PasswordChoiceProps) {
  const { t } = useTranslation('access');
  return (
    <>
      <Field id={`${id}-way`} label={t('password')} group>
        <Radio
          id={`${id}-made`}
          name={`${id}-way`}
          label={t('passwordMade')}
          description={t('passwordMadeMeans')}
          isChecked={password === null}
          onChange={() => onChange(null)}
        />
        <Radio id={`${id}-typed`} name={`${id}-way`} label={t('passwordTyped')} isChecked={password !== null} onChange={() => onChange('')} />
      </Field>
      {password !== null && (
        <Field id={id} label={t('newPassword')} required hint={t('passwordRule')} fault={fault}>
          <TextInput
            id={id}
            type="password"
            autoComplete="new-password"
            value={password}
            validated={fault ? 'error' : 'default'}
            aria-describedby={hintOf(id)}
            onChange={(_, value) => onChange(value)}
          />
        </Field>
      )}
    </>
  );
}
