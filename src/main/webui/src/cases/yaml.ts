import type { Document, YAMLMap, YAMLSeq } from 'yaml';

export type Tree = Record<string, unknown>;

/** One hand-written example: facts, and what must come of them. */
export interface Case {
  name: string;
  asOf?: string;
  facts?: Tree;
  expect?: Tree;
  measures?: Tree;
  fires?: Tree;
  misses?: string[];
  drl?: string[];
  service?: string;
  next?: string;
}

/** When a case is decided that does not say. */
export const DEFAULT_AS_OF = '2026-03-02T09:00:00Z';

/** The keys of a case, in the order in which they are written. */
const KEYS = ['name', 'service', 'asOf', 'facts', 'expect', 'measures', 'fires', 'misses', 'drl', 'next'];

/** The keys that say what must come of a case. */
const OUTCOME = ['expect', 'measures', 'fires', 'misses', 'drl', 'next'];

/** The keys whose value is written in one line. */
const IN_LINE = ['facts', 'misses', 'drl'];

/** The library is large and only needed beside the cases. */
const library = () => import('yaml');

/** Long texts stay on their line, as the files are written by hand. */
const WRITTEN = { lineWidth: 0, flowCollectionPadding: false } as const;

async function parsed(text: string): Promise<Document.Parsed> {
  const { parseDocument } = await library();
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors[0]) throw new SyntaxError(document.errors[0].message);
  return document;
}

function seqOf(document: Document): YAMLSeq<YAMLMap> {
  const items = document.contents as YAMLSeq<YAMLMap> | null;
  if (items !== null && !('items' in items)) throw new SyntaxError('A list of cases is expected');
  return items as YAMLSeq<YAMLMap>;
}

/** The cases of a file. Throws SyntaxError for what is no list of cases. */
export async function readCases(text: string): Promise<Case[]> {
  const read = (await parsed(text)).toJS() as Case[] | null;
  if (read !== null && !Array.isArray(read)) throw new SyntaxError('A list of cases is expected');
  return read ?? [];
}

const isCase = (read: unknown): read is Case & Tree => typeof read === 'object' && read !== null && typeof (read as Case).name === 'string';

/** What a map has beside the keys that are written; it would be lost. */
const unwritten = (read: Tree, keys: string[]): string | undefined => Object.keys(read).find((key) => !keys.includes(key));

/** A case written on its own, as a person edits it; its name may still be blank. Throws SyntaxError for what is none. */
export async function readCase(text: string): Promise<Case> {
  const read: unknown = (await parsed(text)).toJS();
  if (!isCase(read)) throw new SyntaxError('A case needs a name');
  const unknown = unwritten(read, KEYS);
  if (unknown !== undefined) throw new SyntaxError(`${unknown} is not a key of a case`);
  return read;
}

/** What must come of a case, written on its own. Throws SyntaxError for what is no map of its keys. */
export async function readOutcome(text: string): Promise<Tree> {
  const read: unknown = (await parsed(text)).toJS();
  if (read === null || read === undefined) return {};
  if (typeof read !== 'object' || Array.isArray(read)) throw new SyntaxError('Keys with their values are expected');
  const unknown = unwritten(read as Tree, OUTCOME);
  if (unknown !== undefined) throw new SyntaxError(`${unknown} is not a key of what must come of a case: ${OUTCOME.join(', ')}`);
  return read as Tree;
}

const partOf = (one: object, wanted: (key: string) => boolean): Tree =>
  Object.fromEntries(Object.entries(one).filter(([key, value]) => wanted(key) && value !== undefined));

/** The part of a case that says what must come of it. */
export const outcomeOf = (one: Case): Tree => partOf(one, (key) => OUTCOME.includes(key));

/** A case with another outcome in the place of what it had. */
export const withOutcome = (one: Case, outcome: Tree): Case => ({ ...partOf(one, (key) => !OUTCOME.includes(key)), ...outcome }) as unknown as Case;

export async function writeYaml(value: unknown): Promise<string> {
  const { stringify } = await library();
  return stringify(value, WRITTEN);
}

/** A case as a node: each key in a line, with what stands under it in one line, as the files are written. */
async function nodeOf(one: Case): Promise<YAMLMap> {
  const { Document, isCollection } = await library();
  const entries = KEYS.filter((key) => one[key as keyof Case] !== undefined).map((key) => [key, one[key as keyof Case]]);
  const node = new Document().createNode(Object.fromEntries(entries) as Tree) as unknown as YAMLMap;
  for (const { key, value } of node.items) {
    if (!isCollection(value)) continue;
    const inLine = IN_LINE.includes(String(key));
    value.flow = inLine;
    if (!inLine) for (const inner of (value as YAMLMap).items) if (isCollection(inner.value)) inner.value.flow = true;
  }
  return node;
}

/** What stands above an item stays where it is in the file, and is not written again. */
const COMMENTS_BEFORE = /^(?:\s*#.*\n|\s*\n)*/;

async function written(item: YAMLMap): Promise<string> {
  const { Document } = await library();
  return new Document([item]).toString(WRITTEN).replace(COMMENTS_BEFORE, '').trimEnd();
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where an item of a list stands in the text, from its dash to its last character. */
function placeOf(text: string, item: YAMLMap): [number, number] {
  const [from, to] = item.range as [number, number, number];
  const start = text.lastIndexOf('-', from - 1);
  return [start, start + text.slice(start, to).trimEnd().length];
}

async function found(text: string, name: string): Promise<YAMLMap> {
  const item = seqOf(await parsed(text)).items.find((one) => one.get('name') === name);
  if (!item) throw new SyntaxError(`There is no case named ${name}`);
  return item;
}

/** The file with a case at its end. */
export async function addCase(text: string, added: Case): Promise<string> {
  const before = text.trimEnd();
  return `${before && `${before}\n`}${await written(await nodeOf(added))}\n`;
}

/** The file with a case changed in its place; what was not changed, and all other cases, stay as written. */
export async function changeCase(text: string, name: string, changed: Case): Promise<string> {
  const item = await found(text, name);
  const [start, end] = placeOf(text, item);
  const before = item.toJSON() as Tree;
  const node = await nodeOf(changed);
  for (const key of KEYS) {
    const value = changed[key as keyof Case];
    if (value === undefined) item.delete(key);
    else if (!same(before[key], value)) item.set(key, node.get(key, true));
  }
  return text.slice(0, start) + (await written(item)) + text.slice(end);
}

/** The file without a case. */
export async function removeCase(text: string, name: string): Promise<string> {
  const [start, end] = placeOf(text, await found(text, name));
  return text.slice(0, start) + text.slice(end).replace(/^\r?\n/, '');
}
