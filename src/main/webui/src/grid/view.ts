import type { RuleTable, TableRow } from '~/rules/queries';
import { columnsOf, textOf, type GridColumn } from './columns';

/** What a column's rows are held to: one of the values, or a part of the text, or both. */
export interface Filter {
  contains: string;
  /** The texts that are let through; null lets all. */
  values: ReadonlySet<string> | null;
}

export type Filters = Readonly<Record<string, Filter>>;

/** A table as the grid shows it: its columns, and the rows that the filters leave. */
export interface View {
  table: RuleTable;
  columns: GridColumn[];
  rows: TableRow[];
  /** The place of a shown row, and of a column, by id. */
  rowAt: ReadonlyMap<string, number>;
  columnAt: ReadonlyMap<string, number>;
  /** The place in the whole table, from 0, by id. */
  numberOf: ReadonlyMap<string, number>;
}

export const isOn = (filter: Filter | undefined): filter is Filter => !!filter && (filter.contains !== '' || filter.values !== null);

function passes(row: TableRow, columns: GridColumn[], filters: Filters): boolean {
  return columns.every((column) => {
    const filter = filters[column.id];
    if (!isOn(filter)) return true;
    const text = textOf(row, column);
    return text.toLowerCase().includes(filter.contains.toLowerCase()) && (filter.values?.has(text) ?? true);
  });
}

function places(items: readonly { id: string }[]): Map<string, number> {
  return new Map(items.map((item, at) => [item.id, at]));
}

/**
 * The view of a table. Where `before` is given, a row that it showed stays though it was edited out of the filter, and a new
 * row is shown: nothing vanishes under the hands of who edits it.
 */
export function viewOf(table: RuleTable, filters: Filters, before?: View): View {
  const columns = before?.table.inputs === table.inputs && before.table.outputs === table.outputs ? before.columns : columnsOf(table);
  const stays = (row: TableRow) => before !== undefined && (before.rowAt.has(row.id) || !before.numberOf.has(row.id));
  const filtered = Object.values(filters).some(isOn);
  const rows = filtered ? table.rows.filter((row) => stays(row) || passes(row, columns, filters)) : table.rows;
  const numberOf = places(table.rows);
  return { table, columns, rows, rowAt: filtered ? places(rows) : numberOf, columnAt: places(columns), numberOf };
}
