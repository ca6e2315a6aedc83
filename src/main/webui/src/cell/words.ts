import i18next, { type TFunction } from 'i18next';
import type { Schemas } from '~/api/client';
import { formatsOf, type Formats } from '~/shared/format';
import { ANY, type Kind } from './column';
import { parse, type Term, type Value } from './parse';

export type CellWords = TFunction<'cell'>;

/** How cells are said: the words, the numbers and the lists of one language. */
interface Speech {
  t: CellWords;
  formats: Formats;
  or: (items: string[]) => string;
  /** Within a row closed ranges are written 50–200. */
  short: boolean;
}

function speechOf(t: CellWords, language: string, short: boolean): Speech {
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return { t, formats: formatsOf(language), or: (items) => list.format(items), short };
}

const fixed = (language: string): CellWords => i18next.getFixedT(language, 'cell');

function said(value: Value, { t, formats }: Speech): string {
  switch (value.is) {
    case 'number':
      return formats.number(Number(value.text));
    case 'truth':
      return value.text === 'true' ? t('yes') : t('no');
    case 'text':
      return /^\s|\s$|^$/.test(value.text) ? t('quote', { text: value.text }) : value.text.replaceAll('_', ' ');
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(value.text) ? formats.date(`${value.text}T00:00:00`) : value.text;
    case 'moment':
      return Number.isNaN(Date.parse(value.text)) ? value.text : formats.dateTime(value.text);
    case 'null':
      return t('unknown');
  }
}

const COMPARED = { '<': 'below', '<=': 'most', '>': 'above', '>=': 'least' } as const;

function compared(sign: keyof typeof COMPARED, value: Value, speech: Speech): string {
  const day = value.is === 'date' || value.is === 'moment';
  return speech.t(`${day ? 'days' : 'numbers'}.${COMPARED[sign]}`, { value: said(value, speech) });
}

function ranged(term: Term & { is: 'range' }, speech: Speech): string {
  const values = { low: said(term.low, speech), high: said(term.high, speech) };
  if (!term.open && term.closes && speech.short && term.low.is === 'number') return `${values.low}–${values.high}`;
  const kind = `${term.open ? 'open' : 'closed'}${term.closes ? 'Closed' : 'Open'}` as const;
  return speech.t(`${term.low.is === 'number' ? 'ranges' : 'periods'}.${kind}`, values);
}

const plain = (terms: Term[]) => terms.filter((term) => term.is === 'value' && term.value.is !== 'null') as (Term & { is: 'value' })[];
const isUnknown = (term: Term) => term.is === 'value' && term.value.is === 'null';

function denied(terms: Term[], speech: Speech): string {
  const values = plain(terms).map((term) => said(term.value, speech));
  const known = terms.some(isUnknown);
  const rest = terms.filter((term) => term.is !== 'value');
  if (rest.length > 0) return speech.t('not', { what: asked(terms, speech) });
  if (values.length === 0) return speech.t('known');
  const last = values.at(-1)!;
  const what = values.length === 1 ? speech.t('isNot', { value: last }) : speech.t('isNeither', { values: values.slice(0, -1).join(', '), last });
  return known ? speech.t('knownAnd', { what }) : what;
}

function held(terms: (Term & { is: 'holds' })[], speech: Speech): string {
  const includes = terms[0]!.how === 'includes';
  const texts = terms.map(({ text }) => (includes ? text.replaceAll('_', ' ') : speech.t('quote', { text })));
  return speech.t(`holds.${terms[0]!.how}`, { text: speech.or(texts) });
}

function one(term: Term, speech: Speech): string {
  switch (term.is) {
    case 'value':
      return speech.t('is', { value: said(term.value, speech) });
    case 'compare':
      return compared(term.sign, term.value, speech);
    case 'range':
      return ranged(term, speech);
    case 'holds':
      return held([term], speech);
    case 'not':
      return denied(term.terms, speech);
    case 'other':
      return speech.t('quote', { text: term.feel });
  }
}

/** Tests of which one is enough: values together, those that look into a text together, unknown at the end. */
function asked(terms: Term[], speech: Speech): string {
  const parts: string[] = [];
  const values = plain(terms);
  if (values.length > 0) parts.push(speech.t('is', { value: speech.or(values.map((term) => said(term.value, speech))) }));
  for (const how of ['contains', 'startsWith', 'endsWith', 'includes'] as const) {
    const alike = terms.filter((term): term is Term & { is: 'holds' } => term.is === 'holds' && term.how === how);
    if (alike.length > 0) parts.push(held(alike, speech));
  }
  parts.push(...terms.filter((term) => term.is !== 'value' && term.is !== 'holds').map((term) => one(term, speech)));
  if (terms.some(isUnknown)) parts.push(speech.t('unknown'));
  return speech.or(parts);
}

function result(text: string, speech: Speech): string {
  const terms = parse(text);
  const value = terms?.length === 1 && terms[0]!.is === 'value' ? terms[0]!.value : null;
  if (!value) return speech.t('quote', { text });
  return value.is === 'null' ? speech.t('nothing') : said(value, speech);
}

function spoken(text: string, kind: Kind, speech: Speech): string {
  if (kind === 'output') return text === '' || text === ANY ? speech.t('nothing') : result(text, speech);
  if (text === '' || text === ANY) return speech.t('any');
  const terms = parse(text);
  return terms ? asked(terms, speech) : speech.t('quote', { text });
}

/** A cell in words; FEEL that has none is quoted as written. */
export function words(text: string, kind: Kind, language: string, t: CellWords = fixed(language)): string {
  return spoken(text.trim(), kind, speechOf(t, language, false));
}

/** Labels are names in the midst of a sentence: small, but for abbreviations. */
const within = (label: string) => (/^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label);

type SaidTable = Pick<Schemas['Table'], 'inputs' | 'outputs' | 'hitPolicy'>;
type SaidRow = Pick<Schemas['TableRow'], 'id' | 'inputs' | 'outputs'>;

function condition(table: SaidTable, row: SaidRow, language: string, speech: Speech): string {
  const clauses = table.inputs
    .map((column, at) => ({ column, text: (row.inputs[at] ?? ANY).trim() }))
    .filter(({ text }) => text !== ANY && text !== '')
    .map(({ column, text }) => speech.t('clause', { column: within(column.label), words: spoken(text, 'input', speech) }));
  if (clauses.length === 0) return speech.t('always');
  return speech.t('if', { clauses: new Intl.ListFormat(language, { type: 'conjunction' }).format(clauses) });
}

function outcome(table: SaidTable, row: SaidRow, speech: Speech): string {
  const results = table.outputs
    .map((column, at) => ({ column, text: (row.outputs[at] ?? '').trim() }))
    .filter(({ text }) => text !== `"${row.id}"`);
  const sum = table.hitPolicy === 'COLLECT_SUM';
  return results
    .map(({ column, text }) => {
      const points = sum && text !== '' && Number.isFinite(Number(text));
      const value = points ? speech.formats.points(Number(text)) : spoken(text, 'output', speech);
      return results.length === 1 ? value : speech.t('result', { column: within(column.label), value });
    })
    .join(', ');
}

/** A row as a sentence, such as "if employees 50–200 and industry is software: +12". */
export function rowWords(table: SaidTable, row: SaidRow, language: string, t: CellWords = fixed(language)): string {
  const speech = speechOf(t, language, true);
  return speech.t('row', { condition: condition(table, row, language, speech), outcome: outcome(table, row, speech) });
}
