import { Banner } from '@patternfly/react-core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { connection } from '~/api/connection';

/** How often it is looked whether the service is back, in ms. */
const LOOKS = 5_000;

/** Says that the service can not be reached, until it answers again. */
export function Disconnected() {
  const { t } = useTranslation('app');
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);
  useEffect(() => {
    if (!lost) return;
    // Whatever it answers, the connection learns of it by itself.
    const look = () => void api.GET('/api/v1/me').catch(() => undefined);
    const timer = setInterval(look, LOOKS);
    return () => clearInterval(timer);
  }, [lost]);
  return lost ? (
    <Banner color="yellow" role="status">
      {t('disconnected')}
    </Banner>
  ) : null;
}
