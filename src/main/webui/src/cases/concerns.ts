import type { CaseFile, FiledCase } from './queries';
import type { Case } from './yaml';

/** A row belongs to the table whose id its own begins with. */
const ofTable = (row: string, table: string): boolean => row.startsWith(`${table}.`);

/** How near a case is to a table: it names a row of it, it stands in the file beside its model, or neither. */
export type Nearness = 'rows' | 'file' | 'other';

export function nearness(one: Case & { file: string }, table: string, model: string | undefined): Nearness {
  const rows = [...Object.keys(one.fires ?? {}), ...(one.misses ?? [])];
  if (rows.some((row) => ofTable(row, table))) return 'rows';
  return model !== undefined && one.file === model.replace(/\.dmn$/, '.cases.yaml') ? 'file' : 'other';
}

/** Whether a case is meant by what somebody looks for: its name, its file, a row or a fact. */
export function matches(one: Case & { file: string }, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${one.file} ${one.name.replaceAll('_', ' ')} ${JSON.stringify(one)}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Cases that are shown together. */
export interface Section {
  key: 'failing' | Nearness | 'all';
  cases: FiledCase[];
}

const ORDER: Section['key'][] = ['failing', 'rows', 'file', 'other', 'all'];

/** The cases that are looked for: those that fail first, then by how near they are to a table. */
export function arranged(
  files: CaseFile[],
  failed: Map<string, string[]>,
  table: string | undefined,
  model: string | undefined,
  sought: string,
): Section[] {
  const sections = new Map<Section['key'], FiledCase[]>();
  for (const one of files.flatMap((file) => file.cases)) {
    if (!matches(one, sought)) continue;
    const fails = failed.has(`${one.file} ${one.name}`);
    const key = fails ? 'failing' : table ? nearness(one, table, model) : 'all';
    const section = sections.get(key);
    if (section) section.push(one);
    else sections.set(key, [one]);
  }
  return ORDER.filter((key) => sections.has(key)).map((key) => ({ key, cases: sections.get(key)! }));
}
