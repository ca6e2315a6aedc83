import { Radio, TextInput } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { Field, hintOf } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { endOf, inDays } from './days';
import { accessKeys, type ApiKey } from './queries';
import { KEY_ROLES, type Given } from './roles';
import { RolesField } from './RolesField';
import { said } from './words';

/** How long a key is good when nothing else is chosen, in days. */
const USUAL_DAYS = 365;

export function MakeKey({ onMade, onClose }: { onMade: (key: ApiKey) => void; onClose: () => void }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [given, setGiven] = useState<Given>({ roles: ['caller'], teams: [] });
  const [day, setDay] = useState<string | null>(() => inDays(USUAL_DAYS));
  const make = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/api-keys', { body: { name, roles: given.roles, ...(day ? { expiresAt: endOf(day) } : {}) } })),
    onSuccess: async (key) => {
      await queries.invalidateQueries({ queryKey: accessKeys.keys });
      onMade(key);
    },
  });
  const taken = make.error instanceof ProblemError && make.error.status === 409;
  const nameFault = taken ? t('keyNameTaken') : said(t, faultAt(make.error, '/name'));
  const dayFault = said(t, faultAt(make.error, '/expiresAt'));
  return (
    <FormDialog
      title={t('makeKey')}
      intro={t('makeKeyIntro')}
      action={t('make')}
      busy={make.isPending}
      disabled={!name || given.roles.length === 0 || day === ''}
      error={make.error}
      reason={taken ? t('keyNameTaken') : undefined}
      onSubmit={() => make.mutate()}
      onClose={onClose}
    >
      <Field id="key-name" label={t('name')} required hint={t('keyNameRule')} fault={nameFault}>
        <TextInput
          id="key-name"
          value={name}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          isRequired
          validated={nameFault ? 'error' : 'default'}
          aria-describedby={hintOf('key-name')}
          onChange={(_, value) => setName(value.trim().toLowerCase())}
        />
      </Field>
      <RolesField id="key-roles" among={KEY_ROLES} given={given} fault={said(t, faultAt(make.error, '/roles'))} onChange={setGiven} />
      <Field id="key-ends" label={t('expires')} group>
        <Radio id="key-ends-on" name="key-ends" label={t('endsOn')} isChecked={day !== null} onChange={() => setDay(inDays(USUAL_DAYS))} />
        <Radio id="key-ends-never" name="key-ends" label={t('neverExpires')} isChecked={day === null} onChange={() => setDay(null)} />
      </Field>
      {day !== null && (
        <Field id="key-day" label={t('endOfDay')} required fault={dayFault} hint={t('endOfDayMeans', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}>
          <TextInput
            id="key-day"
            type="date"
            min={inDays(0)}
            value={day}
            validated={dayFault ? 'error' : 'default'}
            aria-describedby={hintOf('key-day')}
            onChange={(_, value) => setDay(value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
