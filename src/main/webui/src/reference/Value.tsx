import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { isTime } from './moments';
import type { KindField } from './queries';
import { textOf } from './values';

/** What a field of an item holds, as people read it. */
export function Value({ field, value }: { field: KindField; value: unknown }) {
  const { t } = useTranslation('reference');
  const formats = useFormats();
  const text = textOf(value);
  if (!text) return null;
  switch (field.type) {
    case 'codes':
      return formats.list(text.split('|'));
    case 'count':
      return formats.number(Number(text));
    case 'role':
      return t(`value.${text}`, { defaultValue: text });
    case 'flag':
      return (
        <Label isCompact color={text === 'true' ? 'green' : 'grey'}>
          {t(`value.${text}`)}
        </Label>
      );
    case 'moment':
      return isTime(text) ? formats.dateTime(text) : formats.date(`${text}T00:00:00`);
    case 'day':
      return <Day text={text} />;
    default:
      return text;
  }
}

/** A day, of one year or of each. */
function Day({ text }: { text: string }) {
  const { t, i18n } = useTranslation('reference');
  const formats = useFormats();
  if (!text.startsWith('--')) return formats.date(`${text}T00:00:00`);
  // A leap year, in which each day is one.
  const day = new Date(`2024${text.slice(1)}T00:00:00`);
  return t('eachYear', { day: new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long' }).format(day) });
}
