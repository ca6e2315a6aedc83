import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellColumn, Kind } from './column';
import examples from './examples.json';
import { parse } from './parse';
import { read } from './read';

type Example = [column: keyof typeof examples.columns, kind: Kind, written: string, says: string];

function reading(column: keyof typeof examples.columns, kind: Kind, written: string) {
  const { known, ...type } = examples.columns[column] as { type: string; allowed?: string[]; known?: string[] };
  return read(written, { label: column, ...type }, kind, new Set(known ?? []));
}

const folder = '../../../dmn';
const models = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.dmn'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

const TYPES: Record<string, string> = { number: 'number', boolean: 'bool', string: 'text', date: 'date' };

/** The cells of a model, each with what its column is, as far as the model itself says it. */
function cells(model: string): { text: string; kind: Kind; column: CellColumn }[] {
  return [...model.matchAll(/<decisionTable[\s\S]*?<\/decisionTable>/g)].flatMap(([table]) => {
    const types = (tag: string) => [...table.matchAll(new RegExp(`<${tag}\\b[^>]*?(?:typeRef="([^"]*)"[^>]*)?>`, 'g'))].map(([, type]) => type);
    const of = { input: types('inputExpression'), output: types('output') };
    return table.split('<rule ').slice(1).flatMap((rule) =>
      (['input', 'output'] as const).flatMap((kind) =>
        [...rule.matchAll(new RegExp(`<${kind}Entry[^>]*>\\s*<text>([^<]*)</text>`, 'g'))].map(([, text], at) => ({
          text: text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim(),
          kind,
          column: { label: '', type: TYPES[of[kind][at] ?? ''] ?? 'other' },
        })),
      ),
    );
  });
}

describe('a cell as people write it', () => {
  it.each(examples.understood as Example[])('of %s, as %s: %s is %s', (column, kind, written, feel) => {
    expect(reading(column, kind, written)).toEqual({ feel, changed: feel !== written });
  });

  it.each(examples.doubtful as Example[])('of %s, as %s: %s is kept and marked as %s', (column, kind, written, fault) => {
    const found = reading(column, kind, written);
    expect(found.feel).toBe(written);
    expect(found.changed).toBe(false);
    expect(found.fault?.key).toBe(`faults.${fault}`);
  });

  it('asks nothing where nothing is written, but a result must be there', () => {
    expect(reading('number', 'input', '  ')).toEqual({ feel: '-', changed: true });
    expect(reading('number', 'output', '').fault?.key).toBe('faults.missingResult');
    expect(reading('number', 'output', '-').fault?.key).toBe('faults.missingResult');
  });

  it('is read without the blanks around it, also those that do not break', () => {
    expect(reading('number', 'input', '\u00A050-200 ').feel).toBe('[50..200]');
  });

  it('says what a doubtful thousand may be', () => {
    expect(reading('number', 'input', '1.000').fault?.values).toEqual({ taken: '1', thousand: '1000' });
  });
});

describe('FEEL that is wrong', () => {
  it.each([
    ['text', 'input', '"Milan', 'openQuote'],
    ['text', 'input', 'contains(?, "x"', 'openBracket'],
    ['number', 'input', '[50..200', 'openBracket'],
    ['number', 'input', '(1 + (2)', 'openBracket'],
    ['number', 'input', '[100..10]', 'backwards'],
    ['number', 'input', 'not([100..10])', 'backwards'],
    ['number', 'input', '> 5, "ten"', 'notANumber'],
    ['number', 'input', '1, , 2', 'emptyPart'],
    ['number', 'output', '1, 2', 'oneValue'],
    ['truth', 'input', '1', 'notTruth'],
    ['text', 'input', '> 5', 'notAText'],
    ['date', 'input', '> "2026-12-31"', 'notADate'],
    ['date', 'input', '[date("2026-12-31")..date("2026-01-13")]', 'backwards'],
  ] as Example[])('of %s, as %s: %s is marked as %s', (column, kind, written, fault) => {
    expect(reading(column, kind, written).fault?.key).toBe(`faults.${fault}`);
  });

  it('is not seen where a range opens the other way round', () => {
    expect(reading('number', 'input', ']1..5[').fault).toBeUndefined();
    expect(reading('number', 'input', '(1..5], ]7..9[, [10..12)').fault).toBeUndefined();
  });
});

describe('what ships', () => {
  it('stays as written, without a mark, and is understood', () => {
    const all = models.flatMap(cells);
    expect(all.length).toBeGreaterThan(3000);
    const changed = all.filter(({ text, kind, column }) => {
      const { feel, fault } = read(text, column, kind);
      return feel !== text || fault || (text !== '-' && (parse(text) ?? [null]).some((term) => !term || term.is === 'other'));
    });
    expect(changed).toEqual([]);
  });
});
