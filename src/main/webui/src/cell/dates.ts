import { asWritten, doubtful, understood, type Kind, type Reading } from './column';
import { several } from './several';

const MONTHS = [
  'jan|january|gen|gennaio', 'feb|february|febbraio', 'mar|march|marzo', 'apr|april|aprile', 'may|mag|maggio', 'jun|june|giu|giugno',
  'jul|july|lug|luglio', 'aug|august|ago|agosto', 'sep|sept|september|set|sett|settembre', 'oct|october|ott|ottobre', 'nov|november|novembre',
  'dec|december|dic|dicembre',
].map((names) => names.split('|'));

const DAY = '\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}[º°]?\\s+\\p{L}+\\.?\\s+\\d{4}|\\p{L}+\\.?\\s+\\d{1,2},?\\s+\\d{4}';
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');
const ONE = whole(DAY);
const TESTS: [string, RegExp][] = [
  ['', whole(`=\\s*(${DAY})`)],
  ['<=', whole(`(?:<=|≤|until|up to|fino al?|entro il)\\s*(${DAY})`)],
  ['>=', whole(`(?:>=|≥|since|from|dal?)\\s*(${DAY})`)],
  ['<', whole(`(?:<|before|prima del?)\\s*(${DAY})`)],
  ['>', whole(`(?:>|after|dopo il)\\s*(${DAY})`)],
];
const RANGE = [
  whole(`(${DAY})\\s*(?:\\.\\.|–|—|\\s-\\s|\\sto\\s|\\sal?\\s)\\s*(${DAY})`),
  whole(`(?:from|dal?)\\s+(${DAY})\\s+(?:to|al?)\\s+(${DAY})`),
  whole(`(?:between|tra|fra)\\s+(?:il\\s+)?(${DAY})\\s+(?:and|e)\\s+(?:il\\s+)?(${DAY})`),
];

type Day = { feel: string; iso: string } | { doubt: Reading };

function valid(text: string, year: number, month: number, day: number): Day {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return { doubt: doubtful(text, 'faults.noSuchDay', { day: text }) };
  const iso = at.toISOString().slice(0, 10);
  return { iso, feel: `date("${iso}")` };
}

const month = (name: string) => MONTHS.findIndex((names) => names.includes(name.toLowerCase().replace('.', ''))) + 1;

/** Day and month as figures: the one over 12 is the day; where both could be the month nobody can tell. */
function figures(text: string, first: number, second: number, year: number): Day {
  if (first > 12) return valid(text, year, second, first);
  if (second > 12) return valid(text, year, first, second);
  if (first === second) return valid(text, year, first, second);
  return { doubt: doubtful(text, 'faults.dayOrMonth', { day: text }) };
}

function dayOf(text: string): Day {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return valid(text, +iso[1]!, +iso[2]!, +iso[3]!);
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (digits) return figures(text, +digits[1]!, +digits[2]!, +digits[3]!);
  const named = /^(\d{1,2})[º°]?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  const [day, name, year] = named ? [named[1], named[2], named[3]] : english(text);
  return month(name!) === 0 ? { doubt: doubtful(text, 'faults.notADate') } : valid(text, +year!, month(name!), +day!);
}

function english(text: string) {
  const [, name, day, year] = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  return [day, name, year];
}

function test(text: string): Reading | null {
  for (const [sign, pattern] of TESTS) {
    const found = pattern.exec(text);
    if (found) {
      const day = dayOf(found[1]!);
      return 'doubt' in day ? { ...day.doubt, feel: text } : understood(text, sign ? `${sign} ${day.feel}` : day.feel);
    }
  }
  const range = RANGE.map((pattern) => pattern.exec(text)).find((match) => match);
  if (!range) return null;
  const [low, high] = [dayOf(range[1]!), dayOf(range[2]!)];
  if ('doubt' in low) return { ...low.doubt, feel: text };
  if ('doubt' in high) return { ...high.doubt, feel: text };
  return low.iso <= high.iso
    ? understood(text, `[${low.feel}..${high.feel}]`)
    : doubtful(text, 'faults.backwards', { low: low.iso, high: high.iso });
}

function dateOf(text: string, kind: Kind): Reading {
  if (ONE.test(text)) {
    const day = dayOf(text);
    return 'doubt' in day ? day.doubt : understood(text, day.feel);
  }
  if (text === 'null') return asWritten(text);
  if (/^(?:\p{L}[\p{L} ]*|\d[\d.,]*|"[^"]*")$/u.test(text)) return doubtful(text, 'faults.notADate');
  if (kind === 'output') return asWritten(text);
  return test(text) ?? several(text, (part) => dateOf(part, kind)) ?? asWritten(text);
}

/** Days as people write them in both languages. */
export const readDate = dateOf;

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:(?:0\d|1[0-7]):[0-5]\d|18:00))$/;
const ABOUT_A_DAY = new RegExp(`^[<>=≤≥]{0,2}\\s*(?:${DAY})`, 'iu');

function momentOf(text: string, iso: string, time: string): Reading {
  const day = dayOf(iso);
  if ('doubt' in day) return { ...day.doubt, feel: text };
  return TIME.test(time) ? understood(text, `date and time("${iso}T${time}")`) : doubtful(text, 'faults.notAMoment');
}

/** Points in time: one as RFC 3339 writes it is understood; a day alone has no zone and stays doubtful. */
export function readMoment(text: string): Reading {
  const [, iso, minutes, seconds = ':00', zone] = MOMENT.exec(text) ?? [];
  if (iso) return momentOf(text, iso, `${minutes}${seconds}${zone}`);
  if (text !== 'null' && /^(?:\p{L}[\p{L} ]*|\d[\d.,]*|"[^"]*")$/u.test(text)) return doubtful(text, 'faults.notAMoment');
  return ABOUT_A_DAY.test(text) ? doubtful(text, 'faults.noZone') : asWritten(text);
}
