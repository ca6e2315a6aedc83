import { describe, expect, it } from 'vitest';

type Words = { [key: string]: string | Words };

const files = import.meta.glob<{ default: Words }>('../*/{en,it}.json', { eager: true });
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

function keys(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keys(value, `${before}${key}.`),
  );
}

/** What stands in braces in each text, by key. */
function placeholders(words: Words): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key}: ${[...value.matchAll(/{{\s*(\w+)/g)].map((found) => found[1]).sort().join(' ')}`]
      : placeholders(value),
  );
}

const features = [...new Set(Object.keys(files).map((path) => path.split('/')[1]!))];

describe.each(features)('the words of %s', (feature) => {
  const english = files[`../${feature}/en.json`]?.default ?? {};
  const italian = files[`../${feature}/it.json`]?.default ?? {};

  it('are there in both languages', () => {
    expect(keys(italian).sort()).toEqual(keys(english).sort());
  });

  it('put the same values into both languages', () => {
    expect(placeholders(italian).sort()).toEqual(placeholders(english).sort());
  });

  it('hold each key that a page names', () => {
    const known = keys(english).map((key) => key.replace(/_(one|other|many)$/, ''));
    const asked = Object.entries(sources)
      .filter(([path]) => path.startsWith(`../${feature}/`))
      .flatMap(([, text]) => [...text.matchAll(/\bt\('([\w.-]+)'/g)].map((found) => found[1]!));
    expect(asked.filter((key) => !known.includes(key))).toEqual([]);
  });
});
