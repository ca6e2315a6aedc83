/** The address of a cell of a draft's table; of the row, column or table where the others are not named. */
export function cellAddress(draft: string, table: string, row: string | null, column: string | null): string {
  const search = new URLSearchParams();
  if (row) search.set('row', row);
  if (column) search.set('column', column);
  const query = search.toString();
  return `/drafts/${draft}/tables/${encodeURIComponent(table)}${query && `?${query}`}`;
}
