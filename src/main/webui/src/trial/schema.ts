/** A JSON Schema as far as the service writes one for facts. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: (string | null)[];
  format?: string;
  minimum?: number;
  maximum?: number;
}

export type FactKind = 'text' | 'number' | 'boolean' | 'date' | 'moment' | 'choice' | 'choices' | 'texts' | 'objects';

/** A fact that a person can fill in. */
export interface FactField {
  /** From the lead, or from the item of a list. */
  path: string[];
  kind: FactKind;
  /** The values of an enumeration. */
  allowed: string[];
  least?: number;
  most?: number;
  /** What each item of a list of objects has. */
  fields: FactField[];
}

/** What a lead knows of one subject, such as its company. */
export interface FactGroup {
  name: string;
  fields: FactField[];
}

/** When a lead is decided for; it is chosen beside the facts. */
const AS_OF = 'asOf';

const is = (schema: Schema, type: string): boolean => (Array.isArray(schema.type) ? schema.type.includes(type) : schema.type === type);

const allowed = (schema: Schema | undefined): string[] => (schema?.enum ?? []).filter((value) => value !== null);

function kindOf(schema: Schema): FactKind {
  if (is(schema, 'array')) {
    if (schema.items?.properties) return 'objects';
    return schema.items?.enum ? 'choices' : 'texts';
  }
  if (schema.enum) return 'choice';
  if (is(schema, 'number')) return 'number';
  if (is(schema, 'boolean')) return 'boolean';
  if (schema.format === 'date') return 'date';
  return schema.format === 'date-time' ? 'moment' : 'text';
}

function fieldsOf(schema: Schema, path: string[]): FactField[] {
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) => fieldsOf(inner, [...path, name]));
  }
  const kind = kindOf(schema);
  return [
    {
      path,
      kind,
      allowed: allowed(kind === 'choices' ? schema.items : schema),
      least: schema.minimum,
      most: schema.maximum,
      fields: kind === 'objects' ? fieldsOf(schema.items!, []) : [],
    },
  ];
}

/** What people know of a lead first. */
const FIRST = ['lead', 'contact', 'company', 'pipeline', 'bant', 'activities', 'custom'];

const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** The facts of a rule set by subject, those that people know first. */
export function groupsOf(schema: Schema): FactGroup[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== AS_OF)
    .map(([name, inner]) => ({ name, fields: fieldsOf(inner, [name]) }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}
