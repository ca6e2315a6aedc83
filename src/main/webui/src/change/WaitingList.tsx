import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { When } from '~/shared/When';
import { useWaiting, type WaitingChange } from './useWaiting';

/** The requests that wait for the reader; nothing where there is none. */
export function WaitingList() {
  const { t } = useTranslation('change');
  const { data: waiting = [] } = useWaiting();
  if (waiting.length === 0) return null;
  return (
    <Card isCompact className="vaglio-change-waiting">
      <CardTitle component="h2">{t('waiting.title')}</CardTitle>
      <CardBody>
        <ul>
          {waiting.map((one) => (
            <Line key={one.change.id} one={one} />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function Line({ one: { change, why } }: { one: WaitingChange }) {
  const { t } = useTranslation('change');
  return (
    <li>
      <Label isCompact color={why === 'merge' ? 'orange' : 'blue'}>
        {t(`waiting.${why}`)}
      </Label>
      <span>
        <Link to="/changes/$change" params={{ change: String(change.id) }}>
          {change.title}
        </Link>{' '}
        <span className="vaglio-change-detail">
          {t('waiting.by', { who: change.submittedBy })} <When at={change.submittedAt} relative />
        </span>
      </span>
    </li>
  );
}
