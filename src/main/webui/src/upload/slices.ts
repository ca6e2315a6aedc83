import { columnsOf, delimiterOf } from './cells';
import { RecordCutter, type Format, type RawRecord } from './records';

/** Some records of a file, as one call sends them: below the header, where there is one. */
export interface Slice {
  records: RawRecord[];
  /** Lines that the header takes in what is sent. */
  headerLines: number;
  body: Blob;
  /** What tells this slice from any other. */
  key: string;
  /** Bytes of the file up to its end, but for blank lines. */
  read: number;
}

/** What a file says of itself before its rows. */
export interface Head {
  format: Format;
  delimiter: string;
  columns: string[];
}

/** So small that a service that waits for its answer to be read has room for all of a slice. */
const MOST_RECORDS = 200;
const MOST_BYTES = 64 * 1024;
/** How much of a file is looked at for its header. */
const HEAD = 256 * 1024;

const decoder = new TextDecoder();

export function formatOf(name: string): Format {
  return /\.(ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'csv';
}

export async function headOf(file: Blob, format: Format): Promise<Head> {
  if (format === 'ndjson') return { format, delimiter: '', columns: [] };
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const [header] = new RecordCutter('csv').push(bytes, true);
  const text = header ? decoder.decode(header.bytes) : '';
  const delimiter = delimiterOf(text);
  return { format, delimiter, columns: columnsOf(text, delimiter).filter(Boolean) };
}

/** The records of a file in their order, those of a piece of it at a time. */
export async function* recordsOf(file: Blob, head: Head): AsyncGenerator<RawRecord[]> {
  const cutter = new RecordCutter(head.format);
  if (head.delimiter) cutter.delimiter = head.delimiter.charCodeAt(0);
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    yield cutter.push(value ?? new Uint8Array(), done);
    if (done) return;
  }
}

/** The file as slices that are sent one after the other. The same file gives the same slices. */
export async function* slicesOf(file: Blob, head: Head): AsyncGenerator<Slice> {
  let header: RawRecord | null = null;
  let pending: RawRecord[] = [];
  let bytes = 0;
  let read = 0;
  const full = (next: RawRecord) => pending.length === MOST_RECORDS || (pending.length > 0 && bytes + next.bytes.length > MOST_BYTES);
  for await (const records of recordsOf(file, head)) {
    for (const record of records) {
      if (head.format === 'csv' && !header) {
        header = ended(record);
        read += record.bytes.length;
        continue;
      }
      if (full(record)) {
        yield sliceOf(header, pending, read);
        [pending, bytes] = [[], 0];
      }
      pending.push(record);
      bytes += record.bytes.length;
      read += record.bytes.length;
    }
  }
  if (pending.length > 0) yield sliceOf(header, pending, read);
}

/** A record with a line end, so that another can follow. */
function ended(record: RawRecord): RawRecord {
  if (record.bytes.at(-1) === 10) return record;
  const bytes = new Uint8Array(record.bytes.length + 1);
  bytes.set(record.bytes);
  bytes[record.bytes.length] = 10;
  return { ...record, bytes };
}

function sliceOf(header: RawRecord | null, records: RawRecord[], read: number): Slice {
  const all = [...(header ? [header] : []), ...records.map(ended)].map((record) => record.bytes);
  const key = `${records[0]!.line}-${records.length}-${fingerprint(all)}`;
  return { records, headerLines: header ? linesOf(header) : 0, body: new Blob(all as BlobPart[]), key, read };
}

/** How many lines a record takes in what is sent, where it ends with one. */
function linesOf(record: RawRecord): number {
  return ended(record).bytes.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
}

/** The records of a slice by the line that the answer names them with. */
export function byAnsweredLine(slice: Slice): Map<number, RawRecord> {
  const lines = new Map<number, RawRecord>();
  let line = slice.headerLines + 1;
  for (const record of slice.records) {
    lines.set(line, record);
    line += linesOf(record);
  }
  return lines;
}

/** Two different sums over the bytes: the service compares each line by its own SHA-256 beside it. */
export function fingerprint(parts: Uint8Array[]): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (const part of parts) {
    for (const byte of part) {
      one = Math.imul(one ^ byte, 2654435761);
      two = Math.imul(two ^ byte, 1597334677);
    }
  }
  const hex = (sum: number) => (sum >>> 0).toString(16).padStart(8, '0');
  return hex(one ^ (two >>> 16)) + hex(two ^ (one >>> 13));
}
