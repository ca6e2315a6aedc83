import { describe, expect, it } from 'vitest';
import { RecordCutter, type Format } from './records';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Cuts a text that comes in pieces of a size. */
function cut(text: string, size = 1000, format: Format = 'csv'): [number, string][] {
  const cutter = new RecordCutter(format);
  const bytes = encoder.encode(text);
  const records = [];
  for (let at = 0; at < bytes.length; at += size) records.push(...cutter.push(bytes.subarray(at, at + size)));
  records.push(...cutter.push(new Uint8Array(), true));
  return records.map((record) => [record.line, decoder.decode(record.bytes)]);
}

describe('a CSV file', () => {
  it('is cut at its line ends', () => {
    expect(cut('a,b\r\n1,2\n3,4')).toEqual([
      [1, 'a,b\r\n'],
      [2, '1,2\n'],
      [3, '3,4'],
    ]);
  });

  it('keeps a line end within quotes, and counts it', () => {
    expect(cut('a,b\n1,"two\nlines"\n3,4\n')).toEqual([
      [1, 'a,b\n'],
      [2, '1,"two\nlines"\n'],
      [4, '3,4\n'],
    ]);
  });

  it('takes a quote within a cell for a letter', () => {
    expect(cut('a,b\n1,5" pipe\n2,x\n').map(([line]) => line)).toEqual([1, 2, 3]);
  });

  it('passes over blank lines and counts them', () => {
    expect(cut('a\n\n \r\n1\n').map(([line]) => line)).toEqual([1, 4]);
  });

  it('has no byte order mark in its first record', () => {
    expect(cut('\uFEFFa,b\n1,2\n')[0]).toEqual([1, 'a,b\n']);
  });

  it('loses only the line of a quote that is never closed', () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `${row},x\n`).join('');
    const records = cut(`a,b\n1,"open\n${rows}`);
    expect(records[1]).toEqual([2, '1,"open\n']);
    expect(records[2]).toEqual([3, '0,x\n']);
    expect(records).toHaveLength(1502);
  });

  it('is cut alike whatever pieces it comes in', () => {
    const text = '\uFEFFa,b\n1,"two\n""lines"""\n\n3,"4"\nè,ü\n5,"open\n6,7\n';
    const whole = cut(text);
    for (const size of [1, 2, 3, 7]) expect(cut(text, size)).toEqual(whole);
  });
});

it('cuts NDJSON at every line end, quotes or not', () => {
  expect(cut('{"a":"1"}\n{"b\n', 5, 'ndjson')).toEqual([
    [1, '{"a":"1"}\n'],
    [2, '{"b\n'],
  ]);
});
