import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply';
import { cellsOf, cleared, filledDown, filledTo, pasted } from './blocks';
import { behindAbove, deleted, duplicated, inserted, movedBehind, movedBy } from './lines';
import { table } from './sample.test-data';
import { viewOf } from './view';

const view = viewOf(table, {});
const all = { top: 0, bottom: 2, left: 0, right: 4 };
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const after = ({ edits }: { edits: Parameters<typeof applyEdits>[1] }) => cellsOf(viewOf(applyEdits(table, edits), {}), all);
const order = ({ edits }: { edits: Parameters<typeof applyEdits>[1] }) => applyEdits(table, edits).rows.map((row) => row.id.slice(4));

describe('a block of cells', () => {
  it('takes what is pasted, as the columns read it', () => {
    const gesture = pasted(view, at(0, 1), [['it, de', '50-200', '12,5'], ['FR', '', '']]);
    expect(after(gesture).slice(0, 2)).toEqual([
      ['Row a', '"IT", "DE"', '[50..200]', '12.5', 'Agreed'],
      ['Row b', '"FR"', '-', '', ''],
    ]);
    expect(gesture.to).toEqual({ row: 'fit.b', column: 'fit_out' });
  });

  it('keeps what no column can read', () => {
    expect(after(pasted(view, at(1, 3), [['not a number ']]))[1]![3]).toBe('not a number');
  });

  it('is filled by one value, and by a block that it holds several times', () => {
    expect(after(pasted(view, at(0, 3, 2), [['9']])).map((row) => row[3])).toEqual(['9', '9', '9']);
    expect(after(pasted(view, at(0, 3, 1, 4), [['1', 'x']])).map((row) => row.slice(3))).toEqual([['1', 'x'], ['1', 'x'], ['7', '']]);
  });

  it('grows by new rows where more is pasted than there is room', () => {
    const gesture = pasted(view, at(2, 3), [['1', 'one', 'too far'], ['2', ''], ['3', 'three']]);
    const now = applyEdits(table, gesture.edits);
    expect(now.rows).toHaveLength(5);
    expect(now.rows[3]).toMatchObject({ label: '', inputs: ['-', '-'], outputs: ['2'], annotation: null });
    expect(now.rows[4]).toMatchObject({ outputs: ['3'], annotation: 'three' });
    expect(gesture.to).toEqual({ row: now.rows[4]!.id, column: '$annotation' });
    expect(gesture.edits.filter((edit) => edit.op === 'insertRow').every((edit) => edit.row?.startsWith('fit.row-'))).toBe(true);
  });

  it('names new rows after their label', () => {
    const { edits } = pasted(view, at(2, 0), [['Row c'], ['Città nuova'], ['Row a']]);
    expect(edits.map((edit) => edit.row)).toEqual(['fit.citta-nuova', 'fit.row-a']);
  });

  it('becomes any and nothing when it is cleared, and keeps the labels', () => {
    expect(after(cleared(view, all))[0]).toEqual(['Row a', '-', '-', '', '']);
    expect(after(cleared(view, at(0, 0)))[0]![0]).toBe('');
  });

  it('is filled down from its first row, or from the row above', () => {
    expect(after(filledDown(view, at(0, 2, 2, 3))).map((row) => row.slice(2, 4))).toEqual([['[1..5]', '3'], ['[1..5]', '3'], ['[1..5]', '3']]);
    expect(after(filledDown(view, at(1, 3)))[1]![3]).toBe('3');
    expect(filledDown(view, at(0, 3)).edits).toEqual([]);
  });

  it('is drawn down and up by its handle, again and again', () => {
    expect(after(filledTo(view, at(0, 3), 2)).map((row) => row[3])).toEqual(['3', '3', '3']);
    expect(after(filledTo(view, at(1, 3, 2), 0)).map((row) => row[3])).toEqual(['7', '5', '7']);
  });

  it('needs no edit where nothing changes', () => {
    expect(pasted(view, at(0, 1), [['"IT"', '[1..5]']]).edits).toEqual([]);
  });
});

describe('rows', () => {
  it('come above and below those that are selected, as many', () => {
    expect(inserted(view, at(1, 0, 2), 'above').edits.map((edit) => edit.after)).toEqual(['fit.a', expect.stringContaining('fit.row-')]);
    expect(inserted(view, at(1, 0), 'below').edits[0]).toMatchObject({ after: 'fit.b', inputs: ['-', '-'], outputs: [''] });
    expect(inserted(view, at(0, 0), 'above').edits[0]!.after).toBeNull();
    expect(inserted(view, null, 'below').edits[0]!.after).toBeNull();
  });

  it('are duplicated behind themselves', () => {
    expect(order(duplicated(view, at(0, 0, 1)))).toEqual(['a', 'b', 'a-copy', 'b-copy', 'c']);
  });

  it('move past their neighbour, together', () => {
    expect(order(movedBy(view, at(0, 0, 1), 1))).toEqual(['c', 'a', 'b']);
    expect(order(movedBy(view, at(1, 0, 2), -1))).toEqual(['b', 'c', 'a']);
    expect(movedBy(view, at(0, 0), -1).edits).toEqual([]);
  });

  it('move past rows that are filtered out', () => {
    const some = viewOf(table, { fit_out: { contains: '', values: new Set(['3', '7']) } });
    expect(order(movedBy(some, at(1, 0), -1))).toEqual(['c', 'a', 'b']);
  });

  it('go where they are dropped, and nowhere when that is where they are', () => {
    expect(order(movedBehind(view, at(0, 0), 'fit.c'))).toEqual(['b', 'c', 'a']);
    expect(movedBehind(view, at(0, 0, 1), 'fit.a').edits).toEqual([]);
    expect(movedBehind(view, at(1, 0), 'fit.a').edits).toEqual([]);
  });

  it('that are dropped above the first shown one stay behind what is filtered out above it', () => {
    const some = viewOf(table, { fit_out: { contains: '', values: new Set(['5', '7']) } });
    expect(order(movedBehind(some, at(1, 0), behindAbove(some, 0)))).toEqual(['a', 'c', 'b']);
    expect(behindAbove(some, 1)).toBe('fit.b');
    expect(behindAbove(view, 0)).toBeNull();
  });

  it('are deleted', () => {
    expect(order(deleted(view, at(0, 0, 1)))).toEqual(['c']);
  });
});
