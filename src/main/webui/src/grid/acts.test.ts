import { describe, expect, it } from 'vitest';
import { GridActs, type Around } from './acts';
import { applyEdits, type Edit } from './apply';
import { table } from './sample.test-data';
import { GridStore } from './store';

const words = ((key: string, { count }: { count: number }) => `${key} ${count}`) as unknown as Around['t'];

function begun(of = table) {
  const store = new GridStore(of);
  const made: Edit[][] = [];
  const acts = new GridActs(store, { readOnly: false, onEdit: (edits) => void made.push(edits), t: words });
  return { store, acts, made };
}

describe('what is done in a grid', () => {
  it('is nothing when a clipboard without text is pasted', () => {
    const { store, acts, made } = begun();
    store.select({ row: 'fit.a', column: 'fit_in1' }, { row: 'fit.b', column: 'fit_out' });
    acts.paste('');
    expect(made).toEqual([]);
  });

  it('is one row for a paste into a table without any', () => {
    const { acts, made } = begun({ ...table, rowCount: 0, rows: [] });
    acts.paste('Italy');
    expect(made).toMatchObject([[{ op: 'insertRow' }]]);
  });

  it('writes no cell that was only looked into', () => {
    const noted = applyEdits(table, [{ op: 'annotate', table: 'fit', row: 'fit.a', annotation: 'two\nlines' }]);
    const { store, acts, made } = begun(noted);
    store.goTo({ row: 'fit.a', column: '$annotation' });
    acts.startEditing(false);
    acts.commit('two\nlines', 'ArrowDown');
    expect(made).toEqual([]);
    expect(store.get().anchor.row).toBe('fit.b');
  });

  it('is told to be lost when the row that is being written goes away', () => {
    const { store, acts } = begun();
    store.goTo({ row: 'fit.b', column: 'fit_out' });
    acts.startEditing(true);
    acts.show(applyEdits(table, [{ op: 'deleteRow', table: 'fit', row: 'fit.a' }]));
    expect(store.get()).toMatchObject({ editing: { row: 'fit.b' }, said: { text: '' } });
    acts.show(applyEdits(table, [{ op: 'deleteRow', table: 'fit', row: 'fit.b' }]));
    expect(store.get()).toMatchObject({ editing: null, said: { text: 'said.gone 1' } });
  });
});
