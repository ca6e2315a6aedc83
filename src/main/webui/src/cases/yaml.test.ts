import { describe, expect, it } from 'vitest';
import { addCase, changeCase, readCase, readCases, readOutcome, removeCase, withOutcome } from './yaml';

const FILE = `# What fit is.
- name: italy_gives_8
  facts: {contact: {country: "Italy"}}
  expect:
    score: {fit: 8}
  fires:
    fit-location.italy: 8 # the home market
    fit-location.none: 0
# The neighbours.
- name: switzerland_gives_7
  asOf: 2026-03-02T09:00:00Z
  facts: {contact: {country: "CH"}}
  misses: ["fit-location.italy"]
`;

describe('a file of cases', () => {
  it('is read in its order', async () => {
    const cases = await readCases(FILE);
    expect(cases.map((one) => one.name)).toEqual(['italy_gives_8', 'switzerland_gives_7']);
    expect(cases[0]!.facts).toEqual({ contact: { country: 'Italy' } });
    expect(cases[1]!.asOf).toBe('2026-03-02T09:00:00Z');
  });

  it('without any case is empty', async () => {
    expect(await readCases('')).toEqual([]);
    expect(await readCases('# nothing yet\n')).toEqual([]);
  });

  it('that is broken says so', async () => {
    await expect(readCases('- name: [')).rejects.toThrow(SyntaxError);
    await expect(readCases('name: one')).rejects.toThrow('A list of cases');
  });

  it('keeps comments, order and every other case when one is changed', async () => {
    const [italy] = await readCases(FILE);
    const changed = await changeCase(FILE, 'italy_gives_8', { ...italy!, expect: { score: { fit: 6 } } });
    expect(changed).toBe(FILE.replace('score: {fit: 8}', 'score: {fit: 6}'));
  });

  it('stays as it is when a case is saved as it was', async () => {
    for (const one of await readCases(FILE)) expect(await changeCase(FILE, one.name, one)).toBe(FILE);
  });

  it('takes another name and another key', async () => {
    const [, neighbour] = await readCases(FILE);
    const changed = await changeCase(FILE, 'switzerland_gives_7', { ...neighbour!, name: 'ch', expect: { score: { fit: 7 } } });
    expect((await readCases(changed))[1]).toEqual({ ...neighbour, name: 'ch', expect: { score: { fit: 7 } } });
    expect(changed).toContain('# The neighbours.\n- name: ch\n');
  });

  it('takes a new case at its end, written as the others are', async () => {
    const added = await addCase(FILE, { name: 'new', facts: { contact: { age: 30 } }, expect: { score: { fit: 2 } }, misses: ['a', 'b'] });
    expect(added).toBe(
      `${FILE}- name: new\n  facts: {contact: {age: 30}}\n  expect:\n    score: {fit: 2}\n  misses: [a, b]\n`,
    );
    expect(await addCase('', { name: 'first' })).toBe('- name: first\n');
  });

  it('loses a case and nothing else', async () => {
    const cut = await removeCase(FILE, 'italy_gives_8');
    expect(cut).toBe(FILE.slice(0, FILE.indexOf('- name: italy')) + FILE.slice(FILE.indexOf('# The neighbours')));
    expect(await readCases(await removeCase(cut, 'switzerland_gives_7'))).toEqual([]);
  });

  it('says when somebody else took the case away', async () => {
    await expect(changeCase(FILE, 'gone', { name: 'gone' })).rejects.toThrow('no case named gone');
  });
});

describe('a case written on its own', () => {
  it('needs a name and knows its keys', async () => {
    expect(await readCase('name: one\nfacts: {}')).toEqual({ name: 'one', facts: {} });
    await expect(readCase('facts: {}')).rejects.toThrow('name');
    await expect(readCase('name: one\nfact: {}')).rejects.toThrow('fact is not a key');
  });

  it('may still be without the name that it needs in the end', async () => {
    expect(await readCase('name: ""')).toEqual({ name: '' });
  });

  it('has an outcome that is a map', async () => {
    expect(await readOutcome('expect: {score: {fit: 8}}')).toEqual({ expect: { score: { fit: 8 } } });
    expect(await readOutcome('')).toEqual({});
    await expect(readOutcome('- 1')).rejects.toThrow(SyntaxError);
  });

  it.each(['expects', 'name', 'facts'])('has no %s in its outcome, where it would be lost or overwrite the case', async (key) => {
    await expect(readOutcome(`fires: {a: 1}\n${key}: {a: 1}`)).rejects.toThrow(`${key} is not a key`);
  });

  it('loses what was taken out of its outcome, and keeps its facts', () => {
    const one = { name: 'one', facts: { a: 1 }, expect: { b: 2 }, misses: ['c'] };
    expect(withOutcome(one, { misses: ['d'] })).toEqual({ name: 'one', facts: { a: 1 }, misses: ['d'] });
  });
});
