import { Label } from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import './due.css';

/** Until when a lead is to be worked: how long there is, or was, and exactly when. */
export function DueTime({ at, now }: { at: string | null | undefined; now: Date }) {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  if (!at) return <span className="vaglio-quiet">{t('noDue')}</span>;
  const overdue = new Date(at) < now;
  const relative = formats.relative(at, now);
  return (
    <span className="vaglio-due">
      {overdue ? (
        <Label color="red" icon={<ExclamationCircleIcon />} isCompact>
          {t('overdue', { since: relative })}
        </Label>
      ) : (
        <span>{relative}</span>
      )}
      <time dateTime={at} className="vaglio-quiet">
        {formats.dateTime(at)}
      </time>
    </span>
  );
}
