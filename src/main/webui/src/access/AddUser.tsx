import { TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { Field, hintOf } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { PasswordChoice } from './PasswordChoice';
import { accessKeys, type User } from './queries';
import { ROLES, rolesOf, type Given } from './roles';
import { RolesField } from './RolesField';
import { said } from './words';

/** Adds somebody who may log in. */
export function AddUser({ onAdded, onClose }: { onAdded: (user: User) => void; onClose: () => void }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [given, setGiven] = useState<Given>({ roles: ['viewer'], teams: [] });
  const [password, setPassword] = useState<string | null>(null);
  const add = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/users', { body: { name, roles: rolesOf(given), ...(password === null ? {} : { password }) } })),
    onSuccess: async (user) => {
      await queries.invalidateQueries({ queryKey: accessKeys.users });
      onAdded(user);
    },
  });
  const taken = add.error instanceof ProblemError && add.error.status === 409;
  const nameFault = taken ? t('nameTaken') : said(t, faultAt(add.error, '/name'));
  return (
    <FormDialog
      title={t('addUser')}
      action={t('add')}
      busy={add.isPending}
      disabled={!name || given.roles.length === 0}
      error={add.error}
      reason={taken ? t('nameTaken') : undefined}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <Field id="user-name" label={t('name')} required hint={t('nameRule')} fault={nameFault}>
        <TextInput
          id="user-name"
          value={name}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          isRequired
          validated={nameFault ? 'error' : 'default'}
          aria-describedby={hintOf('user-name')}
          onChange={(_, value) => setName(value.trim().toLowerCase())}
        />
      </Field>
      <RolesField id="user-roles" among={ROLES} given={given} fault={said(t, faultAt(add.error, '/roles'))} onChange={setGiven} />
      <PasswordChoice id="user-password" password={password} fault={said(t, faultAt(add.error, '/password'))} onChange={setPassword} />
    </FormDialog>
  );
}
