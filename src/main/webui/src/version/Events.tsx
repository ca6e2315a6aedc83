import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { versionEvents } from '~/rules/queries';
import { Shown } from '~/shared/States';
import { When } from '~/shared/When';

/** What was done to a version, newest first. */
export function Events({ ruleSet, version }: { ruleSet: string; version: number }) {
  const { t } = useTranslation('version');
  const found = useQuery(versionEvents(ruleSet, version));
  return (
    <Shown of={found}>
      {(events) =>
        events.length === 0 ? (
          <p>{t('events.none')}</p>
        ) : (
          <ul className="vaglio-events">
            {events.map((event) => (
              <li key={event.event}>
                <When at={event.at} /> · {t('events.who', { who: event.who, what: t(`events.${event.what}`, { defaultValue: event.what }) })}
                {typeof event.detail.changeRequest === 'number' && (
                  <>
                    {' '}
                    <Link to="/changes/$change" params={{ change: String(event.detail.changeRequest) }}>{t('events.request', { id: event.detail.changeRequest })}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  );
}
