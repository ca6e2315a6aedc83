import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from './apply';
import { table } from './sample.test-data';

const after = (...edits: Partial<Edit>[]) => applyEdits(table, edits.map((edit) => ({ table: 'fit', ...edit }) as Edit));
const ids = (now: typeof table) => now.rows.map((row) => row.id);

describe('edits of a table', () => {
  it('write a cell and leave every other row as it was', () => {
    const now = after({ op: 'setCell', row: 'fit.b', column: 'fit_out', text: ' 9 ' });
    expect(now.rows[1]!.outputs).toEqual(['9']);
    expect(now.rows[0]).toBe(table.rows[0]);
  });

  it('put a new row behind another, or first', () => {
    const row = { op: 'insertRow', row: 'fit.n', label: 'New', inputs: ['-', '-'], outputs: [''] } as const;
    expect(ids(after({ ...row, inputs: ['-', '-'], outputs: [''], after: 'fit.a' }))).toEqual(['fit.a', 'fit.n', 'fit.b', 'fit.c']);
    const first = after({ ...row, inputs: ['-', '-'], outputs: [''], after: null });
    expect(ids(first)).toEqual(['fit.n', 'fit.a', 'fit.b', 'fit.c']);
    expect(first.rowCount).toBe(4);
  });

  it('copy, move and delete rows', () => {
    const now = after({ op: 'copyRow', row: 'fit.a', copy: 'fit.a2', after: 'fit.c' }, { op: 'moveRow', row: 'fit.c', after: null }, { op: 'deleteRow', row: 'fit.b' });
    expect(ids(now)).toEqual(['fit.c', 'fit.a', 'fit.a2']);
    expect(now.rows[2]!.inputs).toEqual(table.rows[0]!.inputs);
  });

  it('name and annotate a row', () => {
    const now = after({ op: 'labelRow', row: 'fit.a', label: 'One' }, { op: 'annotate', row: 'fit.a', annotation: null });
    expect(now.rows[0]).toMatchObject({ label: 'One', annotation: null });
  });

  it('give each row a cell in a new column', () => {
    const now = after({ op: 'addColumn', column: 'fit_new', label: 'New', expression: 'Facts.x', at: 1 });
    expect(now.inputs.map((column) => column.id)).toEqual(['fit_in1', 'fit_new', 'fit_in2']);
    expect(now.rows[0]!.inputs).toEqual(['"IT"', '-', '[1..5]']);
  });

  it('change nothing where the table or the row is another', () => {
    expect(applyEdits(table, [{ op: 'deleteRow', table: 'other', row: 'fit.a' }])).toBe(table);
    expect(after({ op: 'moveRow', row: 'fit.a', after: 'gone' })).toBe(table);
  });
});
