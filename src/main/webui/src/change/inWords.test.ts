import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import cellWords from '~/cell/en.json';
import differenceWords from '~/difference/en.json';
import type { Speech } from '~/difference/words';
import { formatsOf } from '~/shared/format';
import english from './en.json';
import { inWords, missingWords } from './inWords';
import type { ChangeRequest } from './queries';

const formats = formatsOf('en');
let t: TFunction<'change'>;
let speech: Speech;

beforeAll(async () => {
  const words = i18next.createInstance();
  const resources = { en: { change: english, difference: differenceWords, cell: cellWords } };
  await words.init({ lng: 'en', resources, interpolation: { escapeValue: false } });
  t = words.getFixedT('en', 'change') as TFunction<'change'>;
  speech = {
    t: words.getFixedT('en', 'difference') as TFunction<'difference'>,
    cell: words.getFixedT('en', 'cell') as TFunction<'cell'>,
    language: 'en',
  };
});

const row = (label: string, before: string, after: string) => ({
  id: label,
  label,
  labelBefore: null,
  change: 'changed' as const,
  from: 1,
  to: 1,
  cells: [{ column: 'points', label: 'points', before, after }],
  annotation: null,
  text: '',
  before: [before],
  after: [after],
});

const change = (more: Partial<ChangeRequest>): ChangeRequest =>
  ({
    id: 7,
    ruleSet: 'lead',
    base: 3,
    submittedBy: 'edda',
    submittedAt: '2026-11-28T12:00:00Z',
    state: 'open',
    missingApprovals: ['approver'],
    jointTables: [],
    checks: { cases: 1547, findings: [] },
    difference: {
      same: false,
      consequences: [],
      files: [],
      tables: [
        {
          id: 'fit-title',
          name: 'TitlePoints',
          label: 'Job title (P1)',
          file: 'dmn/fit.dmn',
          change: 'changed',
          hitPolicy: null,
          columns: [],
          heading: [{ id: 'points', label: 'points', result: true }],
          rows: [row('C-level', '15', '20'), row('Manager', '8', '10')],
        },
      ],
    },
    ...more,
  }) as ChangeRequest;

describe('a change request in words', () => {
  it('says who asks what, the rows, the cases, and what it waits for', () => {
    const [asked, rows, found, status] = inWords(change({}), 'waiting', t, speech, formats);
    expect(asked).toMatch(/^On .*2026.*, edda asked to change the rules “lead” from version 3: 2 rows in 1 table\.$/);
    expect(rows).toBe('In Job title: C-level: 20 instead of 15. Manager: 10 instead of 8.');
    expect(found).toBe('All 1,547 cases hold.');
    expect(status).toBe('One approver still has to agree.');
  });

  it('leaves out what is otherwise where that is no longer known', () => {
    expect(inWords(change({ difference: undefined }), 'withdrawn', t, speech, formats)[0]).toMatch(/edda asked to change the rules “lead” from version 3\.$/);
  });

  it('names three rows and counts the rest', () => {
    const many = change({});
    many.difference!.tables[0]!.rows = ['A', 'B', 'C', 'D', 'E'].map((label) => row(label, '1', '2'));
    expect(inWords(many, 'waiting', t, speech, formats)[1]).toMatch(/C: 2 instead of 1\. And 2 more rows\.$/);
  });

  it('warns of what its author may not have meant', () => {
    const risky = change({});
    risky.difference!.consequences = [{ severity: 'warning' } as never];
    expect(inWords(risky, 'waiting', t, speech, formats)[2]).toBe('The checks find 1 warning that was not there before. All 1,547 cases hold.');
  });

  it('says when it will be published', () => {
    const due = change({ missingApprovals: [], dueAt: '2026-12-01T08:00:00Z' });
    expect(inWords(due, 'scheduled', t, speech, formats).at(-1)).toMatch(/^It is approved and will be published on Dec 1, 2026/);
  });
});

describe('who is missing', () => {
  it.each([
    [['sales', 'marketing'], 'Sales and marketing still have to agree.'],
    [['marketing'], 'Marketing still has to agree.'],
    [[], 'Sales and marketing have agreed.'],
  ] as const)('%s', (missing, said) => expect(missingWords([...missing], true, t)).toBe(said));
});
