import type { Formats } from '~/shared/format';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day or a moment of a decision as a reader writes it; null for any other text. A day is one of the reader's own zone. */
export function timeWords(text: string, formats: Formats): string | null {
  const moment = MOMENT.test(text);
  const at = moment ? text : `${text}T00:00:00`;
  if ((!moment && !DAY.test(text)) || Number.isNaN(Date.parse(at))) return null;
  return moment ? formats.dateTime(at) : formats.date(at);
}
