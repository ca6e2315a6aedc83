/** JSON Schema as far as the facts of a rule set use it. */
export interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: (string | null)[];
  format?: string;
  minimum?: number;
  maximum?: number;
}

export type FactKind = 'text' | 'choice' | 'number' | 'boolean' | 'date' | 'time' | 'group';

/** One fact that may be sent. */
export interface Fact {
  /** Below its group, such as `consent.email`; a list has `[]`. */
  path: string;
  kind: FactKind;
  list: boolean;
  allowed: string[];
  minimum?: number;
  maximum?: number;
}

/** The facts of one object at the top, such as the company's. */
export interface FactGroup {
  name: string;
  list: boolean;
  facts: Fact[];
}

function kindOf(schema: Schema): FactKind {
  const types = [schema.type ?? []].flat();
  if (schema.enum) return 'choice';
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (types.includes('object')) return 'group';
  if (schema.format === 'date-time') return 'time';
  return schema.format === 'date' ? 'date' : 'text';
}

/** The leaves below a schema, each with its path. */
function leaves(schema: Schema, path: string): Fact[] {
  const inner = schema.items ?? schema;
  const list = Boolean(schema.items);
  const here = list ? `${path}[]` : path;
  if (inner.properties) {
    return Object.entries(inner.properties).flatMap(([name, each]) => leaves(each, here ? `${here}.${name}` : name));
  }
  const allowed = (inner.enum ?? []).filter((value): value is string => value !== null);
  return [{ path: here, kind: kindOf(inner), list, allowed, minimum: inner.minimum, maximum: inner.maximum }];
}

/** The facts by group; what stands at the top by itself is a group of its own. */
export function groupsOf(schema: Schema): FactGroup[] {
  return Object.entries(schema.properties ?? {}).map(([name, each]) => {
    const inner = each.items ?? each;
    const facts = inner.properties
      ? Object.entries(inner.properties).flatMap(([key, fact]) => leaves(fact, key))
      : leaves(each, name);
    return { name, list: Boolean(each.items), facts };
  });
}

/** The groups with the facts that have a text in their path or among their values. */
export function matching(groups: FactGroup[], search: string): FactGroup[] {
  const sought = search.trim().toLowerCase();
  if (!sought) return groups;
  const has = (group: FactGroup, fact: Fact) =>
    `${group.name}.${fact.path}`.toLowerCase().includes(sought) || fact.allowed.some((value) => value.toLowerCase().includes(sought));
  return groups
    .map((group) => ({ ...group, facts: group.facts.filter((fact) => has(group, fact)) }))
    .filter((group) => group.facts.length > 0);
}
