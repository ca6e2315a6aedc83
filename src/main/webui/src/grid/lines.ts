import type { Edit } from './apply';
import type { Gesture } from './blocks';
import { LABEL } from './columns';
import { emptied } from './entry';
import { namer } from './ids';
import { rowsOf, type Block } from './selection';
import type { View } from './view';

/** What stands before a row in the whole table; null when it is the first. */
function before(view: View, row: string): string | null {
  const at = view.numberOf.get(row) ?? 0;
  return view.table.rows[at - 1]?.id ?? null;
}

/** What a row comes to stand behind that is dropped above a shown one: the shown row before it, or what is there in the whole table. */
export function behindAbove(view: View, at: number): string | null {
  const above = view.rows[at - 1];
  const first = view.rows[0];
  if (above) return above.id;
  return first ? before(view, first.id) : null;
}

const ids = (view: View, block: Block) => view.rows.slice(block.top, block.bottom + 1).map((row) => row.id);

function empty(view: View, row: string, after: string | null): Edit {
  const cells = (kind: 'input' | 'output') => view.columns.filter((column) => column.kind === kind).map(emptied);
  return { op: 'insertRow', table: view.table.id, row, after, label: '', inputs: cells('input'), outputs: cells('output') };
}

/** As many new rows as are selected, above or below them; into a table without rows one. */
export function inserted(view: View, block: Block | null, where: 'above' | 'below'): Gesture {
  const name = namer(view.table);
  const rows = block ? ids(view, block) : [];
  const news = (rows.length ? rows : ['']).map(() => name(''));
  const first = rows.length === 0 ? null : where === 'below' ? rows.at(-1)! : before(view, rows[0]!);
  const edits = news.map((row, at) => empty(view, row, at === 0 ? first : news[at - 1]!));
  const place = { row: news[0]!, column: LABEL };
  return { edits, from: place, to: place };
}

/** The selected rows once more, behind themselves. */
export function duplicated(view: View, block: Block): Gesture {
  const rows = ids(view, block);
  const name = namer(view.table);
  const copies = rows.map((row) => name(`${row.slice(view.table.id.length + 1)}-copy`));
  const edits = rows.map((row, at): Edit => ({ op: 'copyRow', table: view.table.id, row, copy: copies[at]!, after: at === 0 ? rows.at(-1)! : copies[at - 1]! }));
  return { edits, from: { row: copies[0]!, column: view.columns[block.left]!.id }, to: { row: copies.at(-1)!, column: view.columns[block.right]!.id } };
}

export function deleted(view: View, block: Block): Gesture {
  return { edits: ids(view, block).map((row) => ({ op: 'deleteRow', table: view.table.id, row })) };
}

/** The selected rows behind another one; null is the first place. None when they stand there. */
export function movedBehind(view: View, block: Block, after: string | null): Gesture {
  const rows = ids(view, block);
  if ((after !== null && rows.includes(after)) || before(view, rows[0]!) === after) return { edits: [] };
  return { edits: rows.map((row, at) => ({ op: 'moveRow', table: view.table.id, row, after: at === 0 ? after : rows[at - 1]! })) };
}

/** One row up or down, past the next row that is shown. */
export function movedBy(view: View, block: Block, by: -1 | 1): Gesture {
  const past = view.rows[by < 0 ? block.top - 1 : block.bottom + 1];
  if (!past || rowsOf(block) === 0) return { edits: [] };
  return movedBehind(view, block, by < 0 ? before(view, past.id) : past.id);
}
