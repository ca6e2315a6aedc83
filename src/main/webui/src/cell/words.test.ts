import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from './column';
import english from './en.json';
import italian from './it.json';
import { rowWords, words } from './words';

let say: Record<'en' | 'it', TFunction<'cell'>>;

beforeAll(async () => {
  await i18next.init({ resources: { en: { cell: english }, it: { cell: italian } }, interpolation: { escapeValue: false } });
  say = { en: i18next.getFixedT('en', 'cell'), it: i18next.getFixedT('it', 'cell') };
});

const said = (text: string, language: 'en' | 'it', kind: Kind = 'input') =>
  words(text, kind, language, say[language]);

describe('a cell in words', () => {
  it.each([
    ['-', 'any', 'qualsiasi'],
    ['', 'any', 'qualsiasi'],
    ['null', 'not known', 'non noto'],
    ['not(null)', 'known', 'noto'],
    ['[50..200]', '50 to 200', 'da 50 a 200'],
    ['[15..30)', '15 to under 30', 'da 15 a meno di 30'],
    ['(1..1.5]', 'over 1 to 1.5', 'più di 1 fino a 1,5'],
    ['(1..5)', 'over 1 and under 5', 'più di 1 e meno di 5'],
    ['[1000..20000]', '1,000 to 20,000', 'da 1000 a 20.000'],
    ['>= 10', '10 or more', 'almeno 10'],
    ['< 0.5', 'under 0.5', 'meno di 0,5'],
    ['7', 'is 7', 'è 7'],
    ['null,< 60', 'under 60 or not known', 'meno di 60 o non noto'],
    ['"software", "finance"', 'is software or finance', 'è software o finance'],
    ['"unknown",null', 'is unknown or not known', 'è unknown o non noto'],
    ['not("below")', 'is not below', 'non è below'],
    ['not("economic_buyer","decision_maker")', 'is neither economic buyer nor decision maker', 'non è né economic buyer né decision maker'],
    ['not(null, "intern")', 'known and is not intern', 'noto e non è intern'],
    ['not(< 5)', 'not: under 5', 'non: meno di 5'],
    ['true', 'is yes', 'è sì'],
    ['contains(?, " director "), contains(?, "head of")', 'contains “ director ” or “head of”', 'contiene « director » o «head of»'],
    ['list contains(?, "no_proof"), list contains(?, "price")', 'includes no proof or price', 'comprende no proof o price'],
    ['not(list contains(?, "handed_over"))', 'not: includes handed over', 'non: comprende handed over'],
    ['>= date("2026-12-31")', 'from Dec 31, 2026', 'dal 31 dic 2026'],
    ['? > Facts.company.employees', '“? > Facts.company.employees”', '«? > Facts.company.employees»'],
    ['"open', '““open”', '«"open»'],
  ])('%s is "%s", "%s"', (text, en, it) => {
    expect(said(text, 'en')).toBe(en.replace('““', '“"'));
    expect(said(text, 'it')).toBe(it);
  });

  it.each([
    ['12', '12', '12'],
    ['-2.5', '-2.5', '-2,5'],
    ['"not_qualified"', 'not qualified', 'not qualified'],
    ['null', 'none', 'nessuno'],
    ['false', 'no', 'no'],
    ['Engagement * 2', '“Engagement * 2”', '«Engagement * 2»'],
  ])('the result %s is "%s", "%s"', (text, en, it) => {
    expect(said(text, 'en', 'output')).toBe(en);
    expect(said(text, 'it', 'output')).toBe(it);
  });
});

describe('a row in words', () => {
  const column = (label: string, type: string) => ({ id: label, label, type, expression: label });
  const table = {
    hitPolicy: 'COLLECT_SUM' as const,
    inputs: [column('Employees', 'number'), column('industry', 'text'), column('B2B', 'bool')],
    outputs: [column('points', 'number')],
  };
  const row = (inputs: string[], outputs: string[]) => ({ id: 'fit.mid', inputs, outputs });

  it('is a sentence', () => {
    const mid = row(['[50..200]', '"software"', '-'], ['12']);
    expect(rowWords(table, mid, 'en', say.en)).toBe('if employees 50–200 and industry is software: +12');
    expect(rowWords(table, mid, 'it', say.it)).toBe('se employees 50–200 e industry è software: +12');
  });

  it('asks nothing where each cell takes any', () => {
    expect(rowWords(table, row(['-', '-', '-'], ['-3']), 'en', say.en)).toBe('always: -3');
    expect(rowWords(table, row(['-', '-', '-'], ['0']), 'it', say.it)).toBe('sempre: 0');
  });

  it('names several results, but not the id of the row itself', () => {
    const grades = { ...table, hitPolicy: 'UNIQUE' as const, outputs: [column('Grade', 'text'), column('points', 'number'), column('Row', 'text')] };
    const first = row(['-', '-', 'true'], ['"A"', '5', '"fit.mid"']);
    expect(rowWords(grades, first, 'en', say.en)).toBe('if B2B is yes: grade A, points 5');
  });
});
