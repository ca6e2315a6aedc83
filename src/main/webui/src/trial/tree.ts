export type Tree = Record<string, unknown>;
export type Path = (string | number)[];

const isObject = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

export function at(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Tree | undefined | null)?.[step as string], tree);
}

/** A value that says nothing: it is not sent. */
const empty = (value: unknown): boolean => value === undefined || value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);

/** The tree with another value at a place; what says nothing is left out, and so are objects without any member. */
export function put(tree: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(tree)) return tree.map((item, place) => (place === step ? put(item, rest, value) : item));
  const object = isObject(tree) ? tree : {};
  const after = put(object[step], rest, value);
  if (!empty(after)) return { ...object, [step]: after };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
}

/** How many facts are filled in below a place; each item of a list of objects is one. */
export function filled(value: unknown): number {
  if (Array.isArray(value)) return value.some(isObject) ? value.length : Math.min(1, value.length);
  if (isObject(value)) return Object.values(value).reduce<number>((sum, inner) => sum + filled(inner), 0);
  return empty(value) ? 0 : 1;
}

/** A path as a JSON pointer (RFC 6901). */
export const pointer = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The steps of a JSON pointer. */
export const steps = (text: string): string[] =>
  text.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
