import { cellsOf } from './cells';
import type { RawRecord } from './records';
import type { Head } from './slices';

const decoder = new TextDecoder();

/** Says which lead a row is about, by the columns that name it; empty where the row does not say. */
export function leadsOf(head: Head, id: string[]): (record: RawRecord) => string {
  return head.format === 'csv' ? csv(head, id) : (record) => ndjson(decoder.decode(record.bytes), id);
}

function csv(head: Head, id: string[]): (record: RawRecord) => string {
  const places = id.map((name) => head.columns.indexOf(name)).filter((place) => place >= 0);
  return (record) => {
    const cells = cellsOf(decoder.decode(record.bytes), head.delimiter);
    return places.map((place) => (cells[place] ?? '').trim()).find(Boolean) ?? '';
  };
}

function ndjson(text: string, id: string[]): string {
  try {
    const tree: unknown = JSON.parse(text);
    return id.map((path) => at(tree, path.split('.'))).find(Boolean) ?? '';
  } catch {
    return '';
  }
}

function at(tree: unknown, path: string[]): string {
  const found = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], tree);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
