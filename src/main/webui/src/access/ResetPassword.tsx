import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { PasswordChoice } from './PasswordChoice';
import type { User } from './queries';
import { said } from './words';

interface ResetPasswordProps {
  user: User;
  /** With the password where the service made it. */
  onDone: (password?: string) => void;
  onClose: () => void;
}

/** Sets a password for somebody who lost theirs. */
export function ResetPassword({ user, onDone, onClose }: ResetPasswordProps) {
  const { t } = useTranslation('access');
  const [password, setPassword] = useState<string | null>(null);
  const reset = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/users/{name}/password', {
          params: { path: { name: user.name } },
          body: password === null ? {} : { password },
        }),
      ),
    onSuccess: (answered) => onDone(answered.password),
  });
  return (
    <FormDialog
      title={t('resetOf', { name: user.name })}
      intro={t('resetMeans')}
      action={t('reset')}
      busy={reset.isPending}
      error={reset.error}
      onSubmit={() => reset.mutate()}
      onClose={onClose}
    >
      <PasswordChoice id="reset-password" password={password} fault={said(t, faultAt(reset.error, '/password'))} onChange={setPassword} />
    </FormDialog>
  );
}
