import type { Item, KindField } from './queries';

/** What the inputs of a form hold: a text a field, as it is typed. */
export type Entered = Record<string, string>;

/** How the items of a CSV list are told apart. */
const BETWEEN = '|';

export function enteredOf(fields: KindField[], item?: Item): Entered {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(item?.[field.name])]));
}

/** As a cell of a CSV file has it, and an input: a list with | between. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(BETWEEN) : String(value);
}

/** The item as the service takes it; what is empty is not known. A value that is none is sent as it is, for the service to say what is allowed. */
export function itemOf(fields: KindField[], entered: Entered): Item {
  const item: Item = { id: (entered.id ?? '').trim() };
  for (const field of fields) {
    const text = (entered[field.name] ?? '').trim();
    if (field.name !== 'id' && text) item[field.name] = valueOf(field, text);
  }
  return item;
}

function valueOf(field: KindField, text: string): unknown {
  switch (field.type) {
    case 'codes':
      return text
        .split(/[|,;\n]/)
        .map((code) => code.trim())
        .filter(Boolean);
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

/** Whether an item has the text somewhere. */
export function has(item: Item, search: string): boolean {
  const sought = search.trim().toLowerCase();
  return !sought || Object.values(item).some((value) => textOf(value).toLowerCase().includes(sought));
}
