import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { me } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { useToasts } from '~/shared/toasts';
import { accessKeys, type User } from './queries';
import { givenOf, ROLES, rolesOf } from './roles';
import { RolesField } from './RolesField';
import { said } from './words';

export function ChangeRoles({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const toasts = useToasts();
  const [given, setGiven] = useState(() => givenOf(user.roles));
  const change = useMutation({
    mutationFn: () =>
      answer(api.PATCH('/api/v1/users/{name}', { params: { path: { name: user.name } }, body: { roles: rolesOf(given) } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accessKeys.users });
      await queries.invalidateQueries({ queryKey: me.queryKey });
      toasts.done(t('rolesChanged', { name: user.name }));
      onClose();
    },
  });
  const last = change.error instanceof ProblemError && change.error.status === 409;
  return (
    <FormDialog
      title={t('rolesOf', { name: user.name })}
      intro={t('atOnce')}
      action={t('save')}
      busy={change.isPending}
      disabled={given.roles.length === 0}
      error={change.error}
      reason={last ? t('lastAdministrator') : undefined}
      onSubmit={() => change.mutate()}
      onClose={onClose}
    >
      <RolesField id="roles" among={ROLES} given={given} fault={said(t, faultAt(change.error, '/roles'))} onChange={setGiven} />
    </FormDialog>
  );
}
