import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply';
import { table } from './sample.test-data';
import { led } from './selection';
import { GridStore } from './store';

const onlySeven = { contains: '', values: new Set(['7']) };

describe('a jump to a cell', () => {
  it('leads there, and to the first column where there is no such column', () => {
    const store = new GridStore(table);
    store.jump('fit.b', 'fit_out');
    expect(store.get().anchor).toEqual({ row: 'fit.b', column: 'fit_out' });
    store.jump('fit.c', 'gone');
    expect(store.get().anchor).toEqual({ row: 'fit.c', column: '$label' });
  });

  it('takes the filters away that hide its row, and no others', () => {
    const store = new GridStore(table);
    store.filter('fit_out', onlySeven);
    store.jump('fit.c');
    expect(store.get().view.rows).toHaveLength(1);
    store.jump('fit.a');
    expect(store.get()).toMatchObject({ filters: {}, anchor: { row: 'fit.a' } });
    expect(store.get().view.rows).toHaveLength(3);
  });

  it('leads to the first row where its own is not there any more, and the keys lead on from it', () => {
    const store = new GridStore(applyEdits(table, [{ op: 'deleteRow', table: 'fit', row: 'fit.b' }]));
    store.jump('fit.b', 'fit_out');
    const { view, anchor } = store.get();
    expect(anchor).toEqual({ row: 'fit.a', column: '$label' });
    expect(led(view, anchor, { key: 'ArrowDown', ctrl: false }, 1)?.row).toBe('fit.c');
  });
});
