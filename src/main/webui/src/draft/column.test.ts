import { describe, expect, it } from 'vitest';
import { newColumn, type ColumnWish } from './column';

const wish: ColumnWish = { label: ' Plan ', own: true, name: 'plan', type: 'string', allowed: 'free, pro; pro', expression: '', at: 2 };

describe('a new column', () => {
  it('brings a fact of the company’s own, with its values', () => {
    expect(newColumn('fit', wish)).toEqual({
      op: 'addColumn',
      table: 'fit',
      label: 'Plan',
      expression: 'Facts.custom.plan',
      at: 2,
      fact: { type: 'string', allowed: ['free', 'pro'] },
    });
  });

  it('has values only where it holds texts, and none where any may be sent', () => {
    expect(newColumn('fit', { ...wish, type: 'number' })?.fact).toEqual({ type: 'number' });
    expect(newColumn('fit', { ...wish, allowed: '' })?.fact).toEqual({ type: 'string' });
  });

  it('asks for what is there by its path', () => {
    expect(newColumn('fit', { ...wish, own: false, expression: 'Facts.company.country' })).toEqual({
      op: 'addColumn',
      table: 'fit',
      label: 'Plan',
      expression: 'Facts.company.country',
      at: 2,
    });
  });

  it.each([{ label: ' ' }, { name: '' }, { name: 'my plan' }, { name: '1st' }, { own: false }])('is none while something is missing: %o', (change) => {
    expect(newColumn('fit', { ...wish, ...change })).toBeNull();
  });
});
