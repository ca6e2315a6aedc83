import { FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDialog } from './AskDialog';
import type { ChangeRequest } from './queries';
import { useRuleSetZone } from './useRuleSetZone';
import { clockOf, instantOf, nextHour, ownZone, type Clock } from './zoned';

/** Asks when a request is to be published: a day, a time, and whose clock shows it. */
export function ScheduleDialog({ change, onClose }: { change: ChangeRequest; onClose: () => void }) {
  const { t, i18n } = useTranslation('change');
  const zones = [...new Set([ownZone(), useRuleSetZone(change.ruleSet)].filter((zone) => zone !== undefined))];
  const [zone, setZone] = useState(ownZone);
  const [clock, setClock] = useState<Clock>(() => clockOf(nextHour(new Date()), ownZone()));
  const ids = { day: useId(), time: useId(), zone: useId(), note: useId() };
  const at = instantOf(clock, zone);
  const late = at !== null && at.getTime() <= Date.now();
  const told = at === null || late ? null : { at };
  return (
    <AskDialog act="schedule" change={change} text={t('dialog.schedule.text')} told={told} onClose={onClose}>
      <div className="vaglio-change-when">
        <FormGroup label={t('dialog.schedule.day')} fieldId={ids.day} isRequired>
          <TextInput id={ids.day} type="date" value={clock.day} min={clockOf(new Date(), zone).day} isRequired onChange={(_, day) => setClock({ ...clock, day })} aria-describedby={ids.note} validated={late ? 'error' : 'default'} />
        </FormGroup>
        <FormGroup label={t('dialog.schedule.time')} fieldId={ids.time} isRequired>
          <TextInput id={ids.time} type="time" value={clock.time} isRequired onChange={(_, time) => setClock({ ...clock, time: time.slice(0, 5) })} aria-describedby={ids.note} validated={late ? 'error' : 'default'} />
        </FormGroup>
      </div>
      <FormGroup label={t('dialog.schedule.zone')} fieldId={ids.zone}>
        <FormSelect id={ids.zone} value={zone} onChange={(_, chosen) => setZone(chosen)}>
          {zones.map((one) => (
            <FormSelectOption key={one} value={one} label={one === ownZone() ? t('dialog.schedule.yours', { zone: one }) : t('dialog.schedule.rules', { zone: one })} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormHelperText>
        <HelperText id={ids.note} aria-live="polite">
          <HelperTextItem variant={late ? 'error' : 'default'}>{note(at, late, zone, i18n.language, t)}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </AskDialog>
  );
}

function note(at: Date | null, late: boolean, zone: string, language: string, t: (key: string, values?: Record<string, unknown>) => string): string {
  if (at === null) return t('dialog.schedule.incomplete');
  if (late) return t('dialog.schedule.past');
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long', timeZone: zone });
  return t('dialog.schedule.then', { at: full.format(at), zone });
}
