import type { TFunction } from 'i18next';
import type { Schemas } from '~/api/client';
import type { RuleTable } from '~/rules/queries';
import { cellsOf, cleared, filledDown, filledTo, pasted, type Gesture } from './blocks';
import { blockHtml, blockText, readBlock } from './clipboard';
import { textOf } from './columns';
import { writing } from './entry';
import { deleted, duplicated, inserted, movedBehind, movedBy } from './lines';
import { HEAD, led, type Block } from './selection';
import type { GridStore } from './store';
import type { View } from './view';

/** What the page around a grid does for it. */
export interface Around {
  readOnly: boolean;
  /** False where the page does not take them, and says so. */
  onEdit?: (edits: Schemas['Edit'][]) => boolean | void;
  onUndo?: () => void;
  onRedo?: () => void;
  t: TFunction<'grid'>;
}

/** What can be done with the cells that are selected; each is one gesture, told to the page and to the reader. */
export class GridActs {
  constructor(
    private readonly store: GridStore,
    public around: Around,
  ) {}

  startEditing(replace: boolean): boolean {
    const { anchor } = this.store.get();
    if (this.around.readOnly || anchor.row === HEAD || !this.store.block()) return false;
    this.store.edit(anchor, replace);
    return true;
  }

  /** Writes what was typed, as the column reads it, and goes on where `key` leads. A cell that was only looked into stays as it is. */
  commit(text: string, key: string | null): void {
    const { view, editing } = this.store.get();
    if (!editing) return;
    const row = view.table.rows.find((one) => one.id === editing.row);
    const column = view.columns[view.columnAt.get(editing.column) ?? -1];
    const to = key && led(view, editing, { key, ctrl: false }, 1, 0);
    this.store.set({ editing: null });
    if (to) this.store.goTo(to);
    if (row && column && text !== textOf(row, column)) this.give({ edits: writing(view.table, row, column, text) });
  }

  /** Shows another state of the table. Who types into a cell that others deleted is told. */
  show(table: RuleTable): void {
    const { editing } = this.store.get();
    this.store.show(table);
    if (editing && !this.store.get().editing) this.say('gone', 1);
  }

  cancel(): void {
    this.store.set({ editing: null });
  }

  readonly clear = () => this.block('cells', (view, block) => cleared(view, block));
  readonly fillDown = () => this.block('filled', (view, block) => filledDown(view, block));
  readonly fillTo = (end: number) => this.block('filled', (view, block) => filledTo(view, block, end));
  readonly duplicate = () => this.block('inserted', (view, block) => duplicated(view, block));
  readonly remove = () => this.block('deleted', (view, block) => deleted(view, block));
  readonly moveUp = () => this.block('moved', (view, block) => movedBy(view, block, -1));
  readonly moveDown = () => this.block('moved', (view, block) => movedBy(view, block, 1));
  readonly moveBehind = (after: string | null) => this.block('moved', (view, block) => movedBehind(view, block, after));
  readonly insertAbove = () => this.insert('above');
  readonly insertBelow = () => this.insert('below');
  readonly undo = () => void (!this.around.readOnly && this.around.onUndo?.());
  readonly redo = () => void (!this.around.readOnly && this.around.onRedo?.());

  insert(where: 'above' | 'below'): void {
    if (this.around.readOnly) return;
    this.give(inserted(this.store.get().view, this.store.block(), where), 'inserted');
  }

  copied(): { text: string; html: string } | null {
    const block = this.store.block();
    if (!block) return null;
    const cells = cellsOf(this.store.get().view, block);
    this.say('copied', cells.length * cells[0]!.length);
    return { text: blockText(cells), html: blockHtml(cells) };
  }

  paste(text: string): void {
    if (text === '') return;
    const { view } = this.store.get();
    const cells = readBlock(text);
    const block = this.store.block() ?? emptyBlock(view.table);
    if (this.around.readOnly || !block) return;
    this.give(pasted(view, block, cells), 'cells');
    const lost = cells[0]!.length - (view.columns.length - block.left);
    if (lost > 0) this.say('cut', lost);
  }

  say(key: Said, count: number): void {
    this.store.say(this.around.t(`said.${key}`, { count }));
  }

  private block(said: Said, gesture: (view: View, block: Block) => Gesture): void {
    const block = this.store.block();
    if (!block || this.around.readOnly) return;
    this.give(gesture(this.store.get().view, block), said);
  }

  /** Hands a gesture to the page. */
  private give({ edits, from, to }: Gesture, said?: Said): void {
    const taken = edits.length === 0 || this.around.onEdit?.(edits) !== false;
    if (!taken) return;
    if (from && to) this.store.selectOnceThere(from, to);
    if (said && edits.length > 0) this.say(said, edits.length);
  }
}

export type Said = 'cells' | 'filled' | 'inserted' | 'deleted' | 'moved' | 'copied' | 'cut' | 'noClipboard' | 'gone';

/** Where a paste goes in a table without rows. */
function emptyBlock(table: RuleTable): Block | null {
  return table.rows.length === 0 ? { top: 0, bottom: 0, left: 0, right: 0 } : null;
}
