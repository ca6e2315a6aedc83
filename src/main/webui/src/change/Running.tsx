import { Progress } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How long all cases usually take, in seconds; the bar comes near its end then and waits there. */
const USUAL = 10;
const NEARLY = 95;
const TICK = 500;

/** Checks and cases are run: the bar shows the time it usually takes, for the service answers only at the end. */
export function Running() {
  const { t } = useTranslation('change');
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + TICK / 1000), TICK);
    return () => clearInterval(timer);
  }, []);
  const value = Math.min(NEARLY, (seconds / USUAL) * NEARLY);
  return (
    <div role="status">
      <Progress value={value} title={t('running.title')} measureLocation="none" aria-label={t('running.title')} size="sm" />
      <p className="vaglio-change-detail">{t('running.text')}</p>
    </div>
  );
}
