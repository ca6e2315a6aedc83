import { csvFile, csvLine, plain } from '~/shared/csv';
import type { Item, Kind, KindField } from './queries';
import { textOf } from './values';

/** Fields that hold no text of anybody's: numbers, days and times stay what they are. */
const BARE = ['count', 'moment', 'day'];

/** The items as a CSV file that the same page takes again. */
export function fileOf(kind: Kind, list: Item[]): Blob {
  const header = csvLine(kind.fields.map((field) => field.name));
  const cell = (field: KindField, text: string) => (BARE.includes(field.type) ? text : plain(text));
  const lines = list.map((item) => csvLine(kind.fields.map((field) => cell(field, textOf(item[field.name])))));
  return csvFile([header, ...lines]);
}
