import type { CellRule } from './queries';

/** One thing that a rule says of how cells are read, as a key of the words and what fills it. */
export interface Said {
  key: string;
  values?: Record<string, string>;
}

/** How the cells of a column are read, apart from translations. */
export function readingOf(rule: Pick<CellRule, 'number' | 'date' | 'silent' | 'otherwise'>): Said[] {
  const said: Said[] = [];
  const { number, date } = rule;
  if (number) {
    const decimal = String(number.decimal ?? '.');
    const group = String(number.group ?? ',');
    said.push({ key: 'number', values: { decimal, group } });
    if (number.decimals !== undefined) said.push({ key: 'decimals', values: { decimals: String(number.decimals) } });
    if (number.divide !== undefined) said.push({ key: 'divide', values: { divide: String(number.divide) } });
  }
  if (date) {
    const formats = date.formats === undefined ? [] : [date.formats].flat().map(String);
    said.push({ key: 'date', values: { formats: formats.join(', ') || 'RFC 3339', zone: String(date.zone ?? 'UTC') } });
  }
  if (rule.silent.length > 0) said.push({ key: 'silent', values: { texts: rule.silent.join(', ') } });
  if (rule.otherwise) said.push({ key: 'otherwise' });
  return said;
}

/** A value of a translation as text; an activity's fields after one another; null where it says nothing. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${String(inner)}`)
    .join(', ');
}
