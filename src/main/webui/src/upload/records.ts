/** One record of a file as it is written, and the line that it begins on, from 1. */
export interface RawRecord {
  line: number;
  bytes: Uint8Array;
}

/** How a file is cut: CSV at line ends outside of quotes, NDJSON at every line end. */
export type Format = 'csv' | 'ndjson';

const NEWLINE = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;

/** The service's own limits of a row: a quote that is not closed within them costs its own line only. */
const LONGEST = 256 * 1024;
const MOST_LINES = 1000;
/** How often the file is read again from below an unclosed quote before every quote is taken as text. */
const MOST_RETURNS = 100;

const MARK = [0xef, 0xbb, 0xbf];

/**
 * Cuts the bytes of a file into its records, as they come. What a record is, and which line it begins on, is decided as
 * the service decides it, so that a slice of records is read there as it would be within the whole file.
 */
export class RecordCutter {
  /** The byte that separates cells; a quote opens after it. */
  delimiter = ','.charCodeAt(0);
  private rest: Uint8Array = new Uint8Array();
  private line = 1;
  private returns = 0;
  private begun = false;

  constructor(private readonly format: Format) {}

  /** The records that are whole with these bytes. */
  push(bytes: Uint8Array, last = false): RawRecord[] {
    const all = joined(this.rest, bytes);
    const records: RawRecord[] = [];
    if (!this.begun && all.length < MARK.length && !last) {
      this.rest = all;
      return records;
    }
    let at = this.begun ? 0 : this.mark(all);
    while (at < all.length) {
      const end = this.endOf(all, at, last);
      if (end === null) break;
      const lines = end.closed ? end.lines : 1;
      const record = all.subarray(at, end.at);
      if (!isBlank(record)) records.push({ line: this.line, bytes: record.slice() });
      this.line += lines;
      at = end.at;
    }
    this.rest = all.slice(at);
    return records;
  }

  /** A byte order mark is no part of the first record. */
  private mark(all: Uint8Array): number {
    this.begun = true;
    return MARK.every((byte, place) => all[place] === byte) ? MARK.length : 0;
  }

  /** Where the record that begins here ends; null while that can not be told. */
  private endOf(all: Uint8Array, start: number, last: boolean): { at: number; lines: number; closed: boolean } | null {
    const quotes = this.format === 'csv' && this.returns < MOST_RETURNS;
    let quoted = false;
    let atStart = true;
    let lines = 0;
    for (let at = start; at < all.length; at++) {
      const byte = all[at];
      if (quotes && byte === QUOTE && (quoted || atStart)) {
        quoted = !quoted;
        atStart = !quoted;
      } else {
        atStart = byte === this.delimiter;
      }
      if (byte === NEWLINE) lines++;
      if (byte === NEWLINE && !quoted) return { at: at + 1, lines, closed: true };
      if (this.format === 'csv' && (at + 1 - start === LONGEST || lines === MOST_LINES)) return this.firstLine(all, start, last);
    }
    if (!last) return null;
    return quoted ? this.firstLine(all, start, last) : { at: all.length, lines: lines + 1, closed: true };
  }

  private firstLine(all: Uint8Array, start: number, last: boolean): { at: number; lines: number; closed: boolean } | null {
    const newline = all.indexOf(NEWLINE, start);
    if (newline === -1 && !last) return null;
    this.returns++;
    return { at: newline === -1 ? all.length : newline + 1, lines: 1, closed: false };
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === NEWLINE || byte === RETURN || byte === BLANK);
}
