/**
 * The line on which a key of a mapping stands, such as `facts[2].date`, as far as a look at the text tells; null where
 * it does not. List elements begin with a hyphen below their key.
 */
export function lineOf(text: string, key: string): number | null {
  const [, top, place] = /^(\w+)(?:\[(\d+)\])?/.exec(key) ?? [];
  if (!top) return null;
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => line.startsWith(`${top}:`));
  if (begin < 0) return null;
  if (place === undefined) return begin + 1;
  let left = Number(place);
  let indent: number | null = null;
  for (let at = begin + 1; at < lines.length && !/^\w/.test(lines[at]!); at++) {
    const element = /^(\s*)- /.exec(lines[at]!);
    if (!element) continue;
    indent ??= element[1]!.length;
    if (element[1]!.length !== indent) continue;
    if (left === 0) return at + 1;
    left--;
  }
  return begin + 1;
}
