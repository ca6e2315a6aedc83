import { asWritten, understood, type Reading } from './column';

const CLOSED = /["()[\]]/;
/** A semicolon, or a comma that is no decimal one: a blank or a word stands beside it. */
const BETWEEN = /\s*;\s*|\s*,\s+|\s+,\s*|(?<=[^\d\s]),(?=\S)|(?<=\d),(?=[^\d\s])/;

/** A list of values, each read by itself, as far as they stand without quotes and brackets; null where it is no list. */
export function several(text: string, read: (part: string) => Reading): Reading | null {
  if (CLOSED.test(text)) return null;
  const parts = text.split(BETWEEN);
  if (parts.length < 2 || parts.includes('')) return null;
  const readings = parts.map(read);
  const doubt = readings.find((reading) => reading.fault);
  if (doubt) return { ...asWritten(text), fault: doubt.fault };
  return readings.some((reading) => reading.changed) || text.includes(';')
    ? understood(text, readings.map((reading) => reading.feel).join(', '))
    : asWritten(text);
}
