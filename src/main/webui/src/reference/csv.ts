import { csvFile, csvLine, plain } from '~/shared/csv';
import type { Item, Kind } from './queries';
import { textOf } from './values';

/** The items as a CSV file that the same page takes again. */
export function fileOf(kind: Kind, list: Item[]): Blob {
  const header = csvLine(kind.fields.map((field) => field.name));
  const lines = list.map((item) =>
    csvLine(kind.fields.map((field) => (field.type === 'text' ? plain(textOf(item[field.name])) : textOf(item[field.name])))),
  );
  return csvFile([header, ...lines]);
}
