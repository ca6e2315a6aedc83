import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import type { LoggedDecision } from './queries';

/** When, by what, for whom and why it was decided. */
export function Circumstances({ found }: { found: LoggedDecision }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  const facts: [string, ReactNode][] = [
    [t('one.asOf'), <time dateTime={found.asOf}>{formats.dateTime(found.asOf)}</time>],
    [t('one.loggedAt'), <time dateTime={found.loggedAt}>{formats.dateTime(found.loggedAt)}</time>],
    [t('find.rules'), t('rules', { name: found.ruleSet.name, version: found.ruleSet.version })],
    [t('caller'), found.caller],
    [t('trigger'), words('trigger', found.trigger)],
    [t('one.engine'), found.engine],
    [t('one.duration'), t('one.millis', { millis: formats.number(Math.round(found.durationMicros / 100) / 10) })],
  ];
  return (
    <dl className="decision-circumstances">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
