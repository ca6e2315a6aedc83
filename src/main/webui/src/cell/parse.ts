/** One value that stands in a cell as such. */
export interface Value {
  is: 'null' | 'number' | 'text' | 'truth' | 'date' | 'moment';
  /** Without quotes; a date as its ISO text. */
  text: string;
}

/** One of the tests of a cell; any of them is enough. */
export type Term =
  | { is: 'value'; value: Value }
  | { is: 'compare'; sign: '<' | '<=' | '>' | '>='; value: Value }
  | { is: 'range'; low: Value; high: Value; open: boolean; closes: boolean }
  | { is: 'holds'; how: 'contains' | 'startsWith' | 'endsWith' | 'includes'; text: string }
  | { is: 'not'; terms: Term[] }
  /** FEEL that is no such test. */
  | { is: 'other'; feel: string };

const TEXT = '"(?:[^"\\\\]|\\\\.)*"';
const CALL = `(?:date and time|date)\\s*\\(\\s*${TEXT}\\s*\\)`;
const VALUE = `-?\\d+(?:\\.\\d+)?|-?\\.\\d+|${TEXT}|${CALL}|true|false|null`;
const ONE = new RegExp(`^(?:${VALUE})$`);
const COMPARE = new RegExp(`^(<=|>=|<|>)\\s*(${VALUE})$`);
const RANGE = new RegExp(`^([\\[(\\]])\\s*(${VALUE})\\s*\\.\\.\\s*(${VALUE})\\s*([\\])\\[])$`);
const HOLDS = new RegExp(`^(contains|starts with|ends with|list contains)\\s*\\(\\s*\\?\\s*,\\s*(${TEXT})\\s*\\)$`);
const NOT = /^not\s*\(([\s\S]*)\)$/;
const HOW = { contains: 'contains', 'starts with': 'startsWith', 'ends with': 'endsWith', 'list contains': 'includes' } as const;

const unquoted = (literal: string) => literal.slice(1, -1).replace(/\\(.)/g, '$1');

function valueOf(text: string): Value {
  if (text === 'null') return { is: 'null', text };
  if (text === 'true' || text === 'false') return { is: 'truth', text };
  if (text.startsWith('"')) return { is: 'text', text: unquoted(text) };
  if (/^[-.\d]/.test(text)) return { is: 'number', text };
  const inside = unquoted(/"[\s\S]*"/.exec(text)![0]);
  return { is: text.startsWith('date and') ? 'moment' : 'date', text: inside };
}

/** The parts between commas that stand in no quotes and no brackets; null where quotes or brackets do not close. */
export function split(text: string): string[] | null {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|["()[\],]/g)) {
    const sign = token[0];
    if (sign === '"') return null;
    if (sign === ',' && depth === 0) {
      parts.push(text.slice(from, token.index).trim());
      from = token.index + 1;
    } else if (sign.length === 1 && sign !== ',') {
      depth += opens(sign, depth, text, token.index) ? 1 : -1;
      if (depth < 0) return null;
    }
  }
  return depth === 0 ? [...parts, text.slice(from).trim()] : null;
}

/** A square bracket may open a range the other way round, as in `]1..5[`. */
function opens(sign: string, depth: number, text: string, at: number): boolean {
  if (sign === '(' || sign === ')') return sign === '(';
  const before = text.slice(0, at).trimEnd();
  const begins = depth === 0 || /[(,]$/.test(before);
  return sign === ']' ? begins : begins || !/\.\.\s*[^,()[\]]*$/.test(before);
}

function termOf(text: string): Term {
  if (ONE.test(text)) return { is: 'value', value: valueOf(text) };
  const compare = COMPARE.exec(text);
  if (compare) return { is: 'compare', sign: compare[1] as '<', value: valueOf(compare[2]!) };
  const range = RANGE.exec(text);
  if (range) {
    const [, begin, low, high, end] = range as unknown as [string, string, string, string, string];
    return { is: 'range', low: valueOf(low), high: valueOf(high), open: begin !== '[', closes: end === ']' };
  }
  const holds = HOLDS.exec(text);
  if (holds) return { is: 'holds', how: HOW[holds[1] as 'contains'], text: unquoted(holds[2]!) };
  const not = NOT.exec(text);
  const terms = not && parse(not[1]!);
  return terms ? { is: 'not', terms } : { is: 'other', feel: text };
}

/** What a cell asks; null where it can not be read at all: a quote or bracket that does not close, nothing between commas. */
export function parse(text: string): Term[] | null {
  const parts = split(text);
  return parts === null || parts.includes('') ? null : parts.map(termOf);
}
