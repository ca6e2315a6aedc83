import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit, Revision } from './calls';
import english from './en.json';
import { namesOf, revisionWords } from './said';
import { FakeDraft } from './service.fake';

let t: TFunction<'draft'>;

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { draft: english } }, interpolation: { escapeValue: false } });
  t = i18next.getFixedT('en', 'draft');
});

const names = namesOf([{ ...new FakeDraft().tables[0]!, rows: [{ id: 'fit.young', label: 'Young', annotation: null, inputs: ['-'], outputs: ['0'] }] }]);

const done = (kind: string, edits: Edit[], before: Record<string, unknown> | null = null, concerns: number | null = null): Revision => ({
  revision: 3,
  kind,
  author: 'edda',
  reason: null,
  at: '2026-11-28T12:00:00Z',
  concerns,
  changes: edits.map((edit) => ({ edit, before })),
});

const at = { table: 'fit', row: 'fit.young' };

describe('a change in words', () => {
  it.each([
    [[{ op: 'setCell', ...at, column: 'points', text: '5' }], { text: '0' }, 'Fit: Young · points: 0 → 5'],
    [[{ op: 'labelRow', ...at, label: 'Under 30' }], { label: 'Young' }, 'Fit: Young is now called Under 30'],
    [[{ op: 'annotate', ...at, annotation: 'Agreed' }], null, 'Fit: Young: annotation “Agreed”'],
    [[{ op: 'annotate', ...at, annotation: null }], { annotation: 'Agreed' }, 'Fit: Young: annotation removed'],
    [[{ op: 'insertRow', ...at, label: '' }], null, 'Fit: New row Young'],
    [[{ op: 'moveRow', ...at, after: null }], null, 'Fit: Young moved to the top'],
    [[{ op: 'deleteRow', table: 'fit', row: 'fit.gone' }], { label: 'Gone' }, 'Fit: Gone deleted'],
    [[{ op: 'setCell', table: 'fit', row: 'fit.other', column: 'points', text: '5' }], null, 'Fit: other · points: ∅ → 5'],
  ] as [Edit[], Record<string, unknown> | null, string][])('%j', (edits, before, said) => {
    expect(revisionWords(done('edit', edits, before), names, t)).toBe(said);
  });

  it('says how many there were at once, and what was taken back', () => {
    const edit: Edit = { op: 'setCell', ...at, column: 'points', text: '5' };
    expect(revisionWords(done('edit', [edit, edit]), names, t)).toBe('Fit: 2 edits at once');
    expect(revisionWords(done('undo', [], null, 2), names, t)).toBe('Took back change 2');
    expect(revisionWords(done('merge', []), names, t)).toBe('Brought onto a newer version');
  });
});
