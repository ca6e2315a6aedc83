import type { TableRow } from '~/rules/queries';
import type { Edit } from './apply';
import { textOf, type GridColumn } from './columns';
import { emptied, reading, writing } from './entry';
import { namer } from './ids';
import { columnsIn, rowsOf, type Block } from './selection';
import type { View } from './view';

/** What was done at once, and which cells it leaves selected where that is another block. */
export interface Gesture {
  edits: Edit[];
  /** The corners of what is selected afterwards, by ids. */
  from?: { row: string; column: string };
  to?: { row: string; column: string };
}

export function cellsOf(view: View, block: Block): string[][] {
  return view.rows.slice(block.top, block.bottom + 1).map((row) => columnsOfBlock(view, block).map((column) => textOf(row, column)));
}

const columnsOfBlock = (view: View, block: Block): GridColumn[] => view.columns.slice(block.left, block.right + 1);

/** Of a block of several columns the labels are left alone: they name the rows. */
function filled(view: View, block: Block): GridColumn[] {
  const columns = columnsOfBlock(view, block);
  return columns.length === 1 ? columns : columns.filter((column) => column.kind !== 'label');
}

export function cleared(view: View, block: Block): Gesture {
  const rows = view.rows.slice(block.top, block.bottom + 1);
  return { edits: rows.flatMap((row) => filled(view, block).flatMap((column) => writing(view.table, row, column, emptied(column)))) };
}

/** What the cells of `block` hold, again and again, in the rows from its edge to `end`. */
export function filledTo(view: View, block: Block, end: number): Gesture {
  const down = end > block.bottom;
  const [first, last] = down ? [block.bottom + 1, end] : [end, block.top - 1];
  const height = rowsOf(block);
  const source = (at: number) => (down ? block.top + ((at - block.top) % height) : block.bottom - ((block.bottom - at) % height));
  const edits: Edit[] = [];
  for (let at = first; at <= last; at++) {
    const from = view.rows[source(at)]!;
    for (const column of filled(view, block)) edits.push(...writing(view.table, view.rows[at]!, column, textOf(from, column)));
  }
  const rows = [Math.min(block.top, first), Math.max(block.bottom, last)].map((at) => view.rows[at]!.id) as [string, string];
  return {
    edits,
    from: { row: rows[0], column: view.columns[block.left]!.id },
    to: { row: rows[1], column: view.columns[block.right]!.id },
  };
}

/** The first row of a block in its other rows; a block of one row takes over what stands above it. */
export function filledDown(view: View, block: Block): Gesture {
  const one = block.top === block.bottom;
  if (one && block.top === 0) return { edits: [] };
  const top = one ? block.top - 1 : block.top;
  const gesture = filledTo(view, { ...block, top, bottom: top }, block.bottom);
  return { edits: gesture.edits };
}

/** How a pasted block lies: what was copied once, or again and again where the selection holds it several times. */
function laid(view: View, block: Block, cells: string[][]): { rows: number; columns: number } {
  const [height, width] = [cells.length, cells[0]!.length];
  const several = rowsOf(block) % height === 0 && columnsIn(block) % width === 0;
  const room = view.columns.length - block.left;
  return several ? { rows: rowsOf(block), columns: columnsIn(block) } : { rows: height, columns: Math.min(width, room) };
}

function newRow(view: View, columns: GridColumn[], texts: string[], id: string, after: string | null): Edit[] {
  const given = new Map(columns.map((column, at) => [column.id, texts[at]!]));
  const cell = (column: GridColumn) => reading(view.table, column, given.get(column.id) ?? emptied(column)).feel;
  const of = (kind: GridColumn['kind']) => view.columns.filter((column) => column.kind === kind).map(cell);
  const [note] = of('note');
  const edits: Edit[] = [
    { op: 'insertRow', table: view.table.id, row: id, after, label: of('label')[0] ?? '', inputs: of('input'), outputs: of('output') },
  ];
  return note ? [...edits, { op: 'annotate', table: view.table.id, row: id, annotation: note }] : edits;
}

/** Writes a block over the cells from the corner of the selection on; what goes past the last row becomes new rows. */
export function pasted(view: View, block: Block, cells: string[][]): Gesture {
  const size = laid(view, block, cells);
  const columns = view.columns.slice(block.left, block.left + size.columns);
  const name = namer(view.table);
  const edits: Edit[] = [];
  let last = view.rows.at(-1)?.id ?? null;
  let bottom = last;
  for (let at = 0; at < size.rows; at++) {
    const texts = columns.map((_, x) => cells[at % cells.length]![x % cells[0]!.length]!);
    const row: TableRow | undefined = view.rows[block.top + at];
    if (row) {
      columns.forEach((column, x) => edits.push(...writing(view.table, row, column, texts[x]!)));
      bottom = row.id;
    } else {
      const id = name(columns[0]?.kind === 'label' ? texts[0]! : '');
      edits.push(...newRow(view, columns, texts, id, last));
      bottom = last = id;
    }
  }
  const top = view.rows[block.top]?.id ?? edits.find((edit) => edit.op === 'insertRow')?.row ?? '';
  return { edits, from: { row: top, column: columns[0]!.id }, to: { row: bottom ?? top, column: columns.at(-1)!.id } };
}
