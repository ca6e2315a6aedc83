import type { RuleTable } from '~/rules/queries';

const SLUG = 40;
const LETTERS = 36;
const RANDOM = 6;

/** A label as a part of an id; empty where it has no letter or digit. */
export function slug(label: string): string {
  const plain = label.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, SLUG).replace(/^-+|-+$/g, '');
}

function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(RANDOM)), (byte) => (byte % LETTERS).toString(LETTERS)).join('');
}

/** Names new rows of a table, each once: after their label, or by chance where they have none yet. An id never changes. */
export function namer(table: RuleTable): (label: string) => string {
  const taken = new Set(table.rows.map((row) => row.id));
  return (label) => {
    const word = slug(label);
    let id = `${table.id}.${word || `row-${random()}`}`;
    while (taken.has(id)) id = `${table.id}.${word || 'row'}-${random()}`;
    taken.add(id);
    return id;
  };
}
