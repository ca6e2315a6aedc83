import { asWritten, doubtful, understood, type Kind, type Reading } from './column';
import { several } from './several';

const NUMBER = '-?(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,15})?|\\d{1,18}(?:[.,]\\d{1,15})?)';
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');

const ONE = whole(NUMBER);
const THOUSAND = /(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/;
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*,0\d\d(?:,\d{3})*(?![\d.,])/;
const SIGN = `(<=|>=|!=|<>|<|>|≤|≥|≠|=)\\s*(${NUMBER})`;
const OR_MORE = whole(`(${NUMBER})\\s*(?:\\+|or more|o più)`);
const OR_LESS = whole(`(${NUMBER})\\s*(?:or less|o meno)`);
const BOUND = whole(SIGN);
const RANGE = [
  whole(`(${NUMBER})\\s*(?:-|–|—|\\.\\.|to|a)\\s*(${NUMBER})`),
  whole(`(?:from|da|dal)\\s+(${NUMBER})\\s+(?:to|a|al)\\s+(${NUMBER})`),
  whole(`(?:between|tra|fra)\\s+(${NUMBER})\\s+(?:and|e)\\s+(${NUMBER})`),
];
const BRACKETED = whole(`([\\[(\\]])\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*([\\])\\[])`);
const WORD = /^(?:\p{L}[\p{L} ]*|"[^"]*")$/u;

/** What people say for a comparison. */
const WORDS: [string, string][] = [
  ['<=', 'up to|at most|fino a|al massimo|non più di'],
  ['>=', 'at least|almeno|non meno di'],
  ['<', 'under|below|less than|fewer than|sotto|meno di|inferiore a'],
  ['>', 'over|above|more than|oltre|sopra|più di|superiore a'],
  ['≠', 'not|non|other than|diverso da'],
];
const SPOKEN = WORDS.map(([sign, words]) => [sign, whole(`(?:${words})\\s+(${NUMBER})`)] as const);

/** As the service does: a point before a comma, or one of several, parts thousands; a single one is the decimal point. */
function plainNumber(text: string): string {
  const thousands = text.includes(',') || text.indexOf('.') !== text.lastIndexOf('.');
  const point = thousands ? text.replaceAll('.', '').replace(',', '.') : text;
  const [, sign = '', digits = '', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(point) ?? [];
  const decimals = rest.replace(/0+$/, '');
  const number = (digits.replace(/^0+(?=\d)/, '') || '0') + (decimals && `.${decimals}`);
  return number === '0' ? '0' : sign + number;
}

function bound(text: string, sign: string, number: string): Reading {
  const operator = sign.replace('≤', '<=').replace('≥', '>=').replace(/!=|<>/, '≠');
  const plain = plainNumber(number);
  if (operator === '=') return understood(text, plain);
  if (operator === '≠') return understood(text, `not(${plain})`);
  return operator === sign && plain === number && text.startsWith(sign) ? asWritten(text) : understood(text, `${operator} ${plain}`);
}

function spoken(text: string): Reading | null {
  for (const [sign, pattern] of SPOKEN) {
    const found = pattern.exec(text);
    if (found) return bound(text, sign, found[1]!);
  }
  const more = OR_MORE.exec(text);
  if (more) return understood(text, `>= ${plainNumber(more[1]!)}`);
  const less = OR_LESS.exec(text);
  return less && understood(text, `<= ${plainNumber(less[1]!)}`);
}

function range(text: string): Reading | null {
  const found = RANGE.map((pattern) => pattern.exec(text)).find((match) => match);
  if (!found) return null;
  const [low, high] = [plainNumber(found[1]!), plainNumber(found[2]!)];
  return Number(low) <= Number(high)
    ? understood(text, `[${low}..${high}]`)
    : doubtful(text, 'faults.backwards', { low, high });
}

function test(text: string): Reading | null {
  const sign = BOUND.exec(text);
  if (sign) return bound(text, sign[1]!, sign[2]!);
  const closed = BRACKETED.exec(text);
  if (closed && text.includes(',')) {
    return understood(text, `${closed[1]}${plainNumber(closed[2]!)}..${plainNumber(closed[3]!)}${closed[4]}`);
  }
  return spoken(text) ?? range(text);
}

function thousand(text: string): Reading | null {
  const found = THOUSAND.exec(text);
  if (found) {
    return doubtful(text, 'faults.thousand', { taken: plainNumber(found[0]), thousand: found[0].replace(found[1]!, '') });
  }
  const many = THOUSANDS.exec(text);
  return many && doubtful(text, 'faults.thousands', { thousand: many[0].replaceAll(',', '') });
}

/** Numbers, bounds and ranges as people write them, with points or commas. */
export function readNumber(written: string, kind: Kind): Reading {
  const text = written.replaceAll('−', '-');
  const doubt = thousand(text);
  const reading = doubt ?? numberOf(text, kind);
  return reading.fault ? { ...reading, feel: written } : { ...reading, changed: reading.feel !== written };
}

function numberOf(text: string, kind: Kind): Reading {
  if (ONE.test(text)) {
    const decimal = !text.includes(',') && text.indexOf('.') === text.lastIndexOf('.');
    return decimal ? asWritten(text) : understood(text, plainNumber(text));
  }
  if (text === 'null') return asWritten(text);
  if (WORD.test(text)) return doubtful(text, 'faults.notANumber');
  if (kind === 'output') return asWritten(text);
  return test(text) ?? several(text, (part) => numberOf(part, kind)) ?? asWritten(text);
}
