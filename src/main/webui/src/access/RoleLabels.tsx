import { Label, LabelGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { givenOf } from './roles';

/** Roles in words, the team of an approver beside theirs. */
export function RoleLabels({ roles }: { roles: string[] }) {
  const { t } = useTranslation('access');
  const given = givenOf(roles);
  const teams = given.teams.map((team) => t(`teams.${team}`)).join(', ');
  return (
    <LabelGroup numLabels={6} aria-label={t('roles')}>
      {given.roles.map((role) => (
        <Label key={role} isCompact variant={role === 'administrator' ? 'filled' : 'outline'}>
          {t(`role.${role}`)}
          {role === 'approver' && teams && ` · ${teams}`}
        </Label>
      ))}
    </LabelGroup>
  );
}
