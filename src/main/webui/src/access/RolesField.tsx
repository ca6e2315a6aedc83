import { Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/api/me';
import { Field } from '~/shared/Field';
import { TEAMS, type Given } from './roles';

interface RolesFieldProps {
  id: string;
  among: Role[];
  given: Given;
  fault?: string;
  onChange: (given: Given) => void;
}

function turned<T>(list: T[], each: T, on: boolean): T[] {
  return on ? [...list, each] : list.filter((other) => other !== each);
}

/** What somebody may be, each with what it means; below approver the team. */
export function RolesField({ id, among, given, fault, onChange }: RolesFieldProps) {
  const { t } = useTranslation('access');
  return (
    <Field id={id} label={t('roles')} required group fault={fault}>
      {among.map((role) => (
        <Checkbox
          key={role}
          id={`${id}-${role}`}
          label={t(`role.${role}`)}
          description={t(`means.${role}`)}
          isChecked={given.roles.includes(role)}
          onChange={(_, on) => onChange({ ...given, roles: turned(given.roles, role, on) })}
          body={
            role === 'approver' && given.roles.includes('approver') ? (
              <div role="group" aria-label={t('team')}>
                <p className="pf-v6-u-font-size-sm pf-v6-u-mb-sm">{t('teamMeans')}</p>
                {TEAMS.map((team) => (
                  <Checkbox
                    key={team}
                    id={`${id}-${team}`}
                    label={t(`teams.${team}`)}
                    isChecked={given.teams.includes(team)}
                    onChange={(_, on) => onChange({ ...given, teams: turned(given.teams, team, on) })}
                  />
                ))}
              </div>
            ) : undefined
          }
        />
      ))}
    </Field>
  );
}
