import { asWritten, doubtful, foreign, quoted, understood, type Kind, type Reading } from './column';

const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const LITERALS = new RegExp(`^(?:not\\s*\\(\\s*)?(?:${QUOTED}|null)(?:\\s*,\\s*(?:${QUOTED}|null))*\\s*\\)?$`);
const LITERAL = new RegExp(QUOTED, 'g');
const BARE = /^[\p{L}\p{N}][\p{L}\p{N} _&'’-]*$/u;
/** May be a text or the path of a fact. */
const DOTTED = /^[\p{L}\p{N}][\p{L}\p{N} _&'’.@/-]*$/u;
const EXPRESSION = /^(?:if|for|some|every|function|not|and|or|true|false|null|date|time|duration)\b/;
const NEGATED = /^(?:(?:not|non)\s*\(([^"()]+)\)|(?:≠|!=|<>)\s*([^"()]+)|(?:not|non|other than|diverso da|tranne|except)\s+([^"()]+))$/iu;
const CALLED: [string, RegExp][] = [
  ['contains', /^(?:contains|contiene)\s+(.+)$/iu],
  ['starts with', /^(?:starts with|inizia con|comincia con)\s+(.+)$/iu],
  ['ends with', /^(?:ends with|finisce con|termina con)\s+(.+)$/iu],
];
const LISTED = /^(?:includes|contains|comprende|contiene|include)\s+(.+)$/iu;

export interface Vocabulary {
  /** The only values there are; empty where any may be. */
  allowed: readonly string[];
  /** Values that the column has elsewhere. */
  known: ReadonlySet<string>;
}

const alike = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '_');
const bare = (text: string) => text.replace(/^(["'“„«‘])\s*(.*?)\s*(["'”“»’])$/u, '$2').trim();

/** The value that is meant by a word: itself, or the only one that differs by case, blanks and dashes alone. */
function meant(word: string, { allowed, known }: Vocabulary): string | null {
  if (allowed.includes(word) || known.has(word)) return word;
  const near = [...new Set([...allowed, ...(allowed.length ? [] : known)])].filter((value) => alike(value) === alike(word));
  return near.length === 1 ? near[0]! : null;
}

/** Values without quotes, one or several; null where one of them is none. */
function values(text: string, words: Vocabulary): string[] | null {
  const whole = meant(bare(text), words);
  if (whole !== null) return [whole];
  const parts = text.split(/\s*[,;]\s*/).map(bare);
  const found = parts.map((part) => (part === 'null' ? part : meant(part, words)));
  if (found.every((value) => value !== null)) return found as string[];
  const free = words.allowed.length === 0 && parts.every((part) => BARE.test(part) && !EXPRESSION.test(part));
  return free ? parts.map((part, at) => found[at] ?? part) : null;
}

const listed = (found: string[]) => found.map((value) => (value === 'null' ? value : quoted(value))).join(', ');

/** The texts in quotes within a cell. */
export const quotedTexts = (feel: string): string[] =>
  [...feel.matchAll(LITERAL)].map(([literal]) => literal.slice(1, -1).replace(/\\(.)/g, '$1'));

/** Values in quotes: those that differ by case alone become the allowed ones, others are foreign. */
function literals(text: string, words: Vocabulary): Reading {
  if (words.allowed.length === 0) return asWritten(text);
  let strange = false;
  const feel = text.replace(LITERAL, (literal) => {
    const value = meant(quotedTexts(literal)[0]!, words);
    strange ||= value === null || !words.allowed.includes(value);
    return value === null ? literal : quoted(value);
  });
  return strange ? foreign(text, words.allowed) : understood(text, feel);
}

function test(text: string, words: Vocabulary): Reading | null {
  const not = NEGATED.exec(text);
  const excluded = not && values((not[1] ?? not[2] ?? not[3])!.trim(), words);
  if (excluded) return understood(text, `not(${listed(excluded)})`);
  if (words.allowed.length > 0) return null;
  for (const [name, pattern] of CALLED) {
    const called = pattern.exec(text);
    if (called) return understood(text, `${name}(?, ${quoted(bare(called[1]!))})`);
  }
  return null;
}

/** Texts as people write them, often without quotes. */
export function readText(text: string, kind: Kind, words: Vocabulary): Reading {
  if (text === 'null') return asWritten(text);
  if (LITERALS.test(text)) return literals(text, words);
  if (kind === 'input') {
    const asked = test(text, words);
    if (asked) return asked;
  }
  const found = values(text, words);
  if (found && kind === 'output' && found.length > 1) return doubtful(text, 'faults.oneValue');
  if (found) return understood(text, listed(found));
  if (words.allowed.length > 0) return BARE.test(text) ? foreign(text, words.allowed) : asWritten(text);
  return DOTTED.test(text) && !EXPRESSION.test(text) ? doubtful(text, 'faults.noQuotes') : asWritten(text);
}

/** What a cell asks of a list of texts: whether one of the named stands in it. */
export function readList(text: string, words: Vocabulary): Reading {
  if (text === 'null' || /[("]/.test(text)) return asWritten(text);
  const found = values(LISTED.exec(text)?.[1] ?? text, words);
  if (found) return understood(text, found.map((value) => (value === 'null' ? value : `list contains(?, ${quoted(value)})`)).join(', '));
  return BARE.test(text) && words.allowed.length > 0 ? foreign(text, words.allowed) : asWritten(text);
}
