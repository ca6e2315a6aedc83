import { useTranslation } from 'react-i18next';

export type Instant = string | number | Date;

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** By language: to make one takes milliseconds, and every cell in words asks for it. */
const made = new Map<string, Formats>();

/** Numbers, amounts and times as the language writes them; a time always names its zone. */
export function formatsOf(language: string): Formats {
  const formats = made.get(language) ?? make(language);
  made.set(language, formats);
  return formats;
}

function make(language: string) {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value: number) => number.format(value),
    /** With its sign: +12, −3. */
    points: (value: number) => signed.format(value),
    /** A share between 0 and 1. */
    percent: (share: number) => percent.format(share),
    money: (amount: number, currency: string) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    date: (at: Instant) => date.format(new Date(at)),
    dateTime: (at: Instant) => dateTime.format(new Date(at)),
    /** Such as "3 hours ago"; the exact time belongs beside it. */
    relative: (at: Instant, now: Instant = Date.now()) => {
      const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
      const [unit, length] = STEPS.find(([, long]) => Math.abs(seconds) >= long) ?? ['second', 1];
      return relative.format(Math.round(seconds / length), unit);
    },
    list: (items: string[]) => list.format(items),
  };
}

export type Formats = ReturnType<typeof make>;

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsOf(i18n.language);
}
