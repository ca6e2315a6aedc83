import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '~/shared/format';
import cellEnglish from '~/cell/en.json';
import cellItalian from '~/cell/it.json';
import english from './en.json';
import italian from './it.json';
import { linesOf } from './LineDiff';
import { cellWords, fileName, otherFiles, rowSentence, summary, tableName, type Difference, type RowDifference, type Speech, type TableDifference } from './words';

let t: TFunction<'difference'>;
let italianWords: TFunction<'difference'>;
let speech: Speech;
const list = formatsOf('en').list;

beforeAll(async () => {
  const words = i18next.createInstance();
  await words.init({ lng: 'en', resources: { en: { difference: english, cell: cellEnglish }, it: { difference: italian, cell: cellItalian } }, interpolation: { escapeValue: false } });
  t = words.getFixedT('en', 'difference') as TFunction<'difference'>;
  speech = { t, cell: words.getFixedT('en', 'cell') as TFunction<'cell'>, language: 'en' };
  italianWords = words.getFixedT('it', 'difference') as TFunction<'difference'>;
});

const row = (more: Partial<RowDifference>): RowDifference => ({
  id: 'fit-title.c-level',
  label: 'C-level',
  labelBefore: null,
  change: 'changed',
  from: 1,
  to: 1,
  cells: [],
  annotation: null,
  text: '',
  before: null,
  after: null,
  ...more,
});

const cell = (column: string, before: string | null, after: string | null) => ({ column, label: column, before, after });

const table = (more: Partial<TableDifference>): TableDifference => ({
  id: 'fit-title',
  name: 'TitlePoints',
  label: 'Job title (P1)',
  file: 'dmn/fit.dmn',
  change: 'changed',
  hitPolicy: null,
  columns: [],
  heading: [],
  rows: [],
  ...more,
});

const file = (path: string): Difference['files'][number] => ({ path, change: 'changed', lines: '', cut: false });

describe('a difference in a line', () => {
  it('counts rows and tables', () => {
    const tables = [table({ rows: [row({}), row({})] }), table({ id: 'other', rows: [row({}), row({})] })];
    expect(summary({ tables, files: [file('dmn/fit.dmn')] }, t, list)).toBe('4 rows in 2 tables');
  });

  it('says a single one as one, in Italian too', () => {
    const difference = { tables: [table({ rows: [row({})] })], files: [] };
    expect(summary(difference, t, list)).toBe('1 row in 1 table');
    expect(summary(difference, italianWords, formatsOf('it').list)).toBe('1 riga in 1 tabella');
  });

  it('names columns and texts beside rows', () => {
    const columns = [{ id: 'c', label: 'Plan', change: 'added' as const, before: null, after: 'Facts.custom.plan' }];
    const difference = { tables: [table({ rows: [row({})], columns })], files: [file('dmn/fit.dmn'), file('dmn/texts.it.yaml')] };
    expect(summary(difference, t, list)).toBe('1 row and 1 column in 1 table and 1 text');
  });

  it('counts a table whose rows are as they were', () => {
    expect(summary({ tables: [table({ hitPolicy: { before: 'FIRST', after: 'UNIQUE' } })], files: [] }, t, list)).toBe('1 table');
  });
});

describe('a row in words', () => {
  const results = new Set(['points']);

  it('says the one result that changed without its column', () => {
    expect(rowSentence(row({ cells: [cell('points', '15', '20')] }), results, speech)).toBe('C-level: 20 instead of 15');
  });

  it('names the column of what it asks', () => {
    const changed = row({ cells: [cell('country', '"IT"', '"IT", "SM"'), cell('points', '8', '6')] });
    expect(rowSentence(changed, results, speech)).toBe('C-level: country now also SM; points 6 instead of 8');
  });

  it('says of a new row what it says, and of one that is gone what it said', () => {
    expect(rowSentence(row({ change: 'added', cells: [cell('country', null, '"MT"'), cell('points', null, '4')] }), results, speech)).toBe(
      'C-level: country MT; points 4',
    );
    expect(rowSentence(row({ change: 'removed', cells: [cell('points', '4', null)] }), results, speech)).toBe('C-level: points 4');
  });

  it('leaves out the id that a row gives along', () => {
    const added = row({ change: 'added', cells: [cell('verdict', null, '"alive"'), cell('row', null, '"fit-title.c-level"')] });
    expect(rowSentence(added, results, speech)).toBe('C-level: verdict alive');
  });

  it('says what a list of values lost', () => {
    const changed = row({ cells: [cell('country', '"IT", "SM", "word_of_mouth"', '"IT"')] });
    expect(rowSentence(changed, results, speech)).toBe('C-level: country no longer SM, word of mouth');
  });

  it('says what it was called and what is noted of it', () => {
    const changed = row({ labelBefore: 'Boss', annotation: { before: null, after: 'Agreed in March' } });
    expect(rowSentence(changed, results, speech)).toBe('C-level: until now “Boss”; note “Agreed in March”');
  });

  it('says where a row was moved', () => {
    expect(rowSentence(row({ change: 'moved', from: 4, to: 1 }), results, speech)).toBe('C-level: moved from place 4 to place 1');
  });
});

describe('a cell in words', () => {
  it.each([
    ['-', 'any'],
    ['"Milan", "Milano"', 'Milan, Milano'],
    ['"word_of_mouth"', 'word of mouth'],
    ['[50..200]', '50 to 200'],
    ['>= 1000', '1,000 or more'],
    ['15', '15'],
    [null, 'nothing'],
  ])('%s is %s', (written, said) => expect(cellWords(written, 'input', speech)).toBe(said));
});

it('names a table by its label without keys, else by the words of its name', () => {
  expect(tableName({ name: 'LocationPoints' })).toBe('Location points');
  expect(tableName({ name: 'holiday' })).toBe('Holiday');
  expect(tableName({ name: 'GroupCaps', label: 'Caps by group (P1, P2)' })).toBe('Caps by group');
});

it('names a file by what it is', () => {
  expect(fileName('dmn/texts.it.yaml', t)).toBe('Texts in Italian');
  expect(fileName('dmn/fit.cases.yaml', t)).toBe('Cases of fit');
  expect(fileName('mappings/hubspot.csv', t)).toBe('mappings/hubspot.csv');
});

it('leaves a model out of the texts when its tables are shown', () => {
  const difference = { tables: [table({})], files: [file('dmn/fit.dmn'), file('dmn/lead.dmn')] };
  expect(otherFiles(difference).map(({ path }) => path)).toEqual(['dmn/lead.dmn']);
});

it('tells lines that came from lines that went', () => {
  expect(linesOf('@@ -1 +1 @@\n-old\n+new\n same\n').map(({ kind }) => kind)).toEqual(['place', 'removed', 'added', 'same']);
});
