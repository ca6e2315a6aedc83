import { useTranslation } from 'react-i18next';
import { useFormats, type Formats } from '~/shared/format';
import { timeWords } from './times';

interface Words {
  unknown: string;
  yes: string;
  no: string;
  none: string;
}

/** A value of the facts or measures as a reader writes it. What is not known stays "unknown". */
export function shown(value: unknown, formats: Formats, words: Words): string {
  if (value === null || value === undefined) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'string') return timeWords(value, formats) ?? value;
  if (Array.isArray(value)) return value.length ? formats.list(value.map((one) => shown(one, formats, words))) : words.none;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${shown(inner, formats, words)}`)
    .join(', ');
}

export function useShown(): (value: unknown) => string {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  return (value) => shown(value, formats, { unknown: t('unknown'), yes: t('yes'), no: t('no'), none: t('empty') });
}

export function Value({ of }: { of: unknown }) {
  const text = useShown()(of);
  return <span className={of === null || of === undefined ? 'decision-unknown' : undefined}>{text}</span>;
}
