import { TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { Field, hintOf } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { useToasts } from '~/shared/toasts';
import { said } from './words';

/** Changes the password of who is logged in. */
export function OwnPassword({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('access');
  const toasts = useToasts();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: () => api.POST('/api/v1/me/password', { body: { old, password } }),
    onSuccess: () => {
      toasts.done(t('ownChanged'));
      onClose();
    },
  });
  const faults = {
    old: said(t, faultAt(change.error, '/old')),
    password: said(t, faultAt(change.error, '/password')),
    again: again && again !== password ? t('notTheSame') : undefined,
  };
  const later = change.error instanceof ProblemError && change.error.status === 429;
  const field = (id: keyof typeof faults, label: string, value: string, set: (value: string) => void, hint?: string) => (
    <Field id={`own-${id}`} label={label} required hint={hint} fault={faults[id]}>
      <TextInput
        id={`own-${id}`}
        type="password"
        value={value}
        autoFocus={id === 'old'}
        autoComplete={id === 'old' ? 'current-password' : 'new-password'}
        validated={faults[id] ? 'error' : 'default'}
        aria-describedby={hint || faults[id] ? hintOf(`own-${id}`) : undefined}
        onChange={(_, text) => set(text)}
      />
    </Field>
  );
  return (
    <FormDialog
      title={t('ownPassword')}
      intro={t('ownIntro')}
      action={t('change')}
      busy={change.isPending}
      disabled={!old || !password || again !== password}
      error={change.error}
      reason={later ? t('tooManyTries') : undefined}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      {field('old', t('oldPassword'), old, setOld)}
      {field('password', t('newPassword'), password, setPassword, t('passwordRule'))}
      {field('again', t('passwordAgain'), again, setAgain)}
    </FormDialog>
  );
}
