// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { byAnsweredLine, formatOf, headOf, slicesOf, type Slice } from './slices';

async function slices(text: string, name = 'leads.csv'): Promise<Slice[]> {
  const file = new File([text], name);
  const found: Slice[] = [];
  for await (const slice of slicesOf(file, await headOf(file, formatOf(name)))) found.push(slice);
  return found;
}

const rows = (count: number) => Array.from({ length: count }, (_, row) => `L-${row},x\n`).join('');

describe('the slices of a file', () => {
  it('repeat the header and hold every row once', async () => {
    const found = await slices(`Id;Name\n${rows(450)}`);
    expect(found.map((slice) => slice.records.length)).toEqual([200, 200, 50]);
    const texts = await Promise.all(found.map((slice) => slice.body.text()));
    expect(texts.every((text) => text.startsWith('Id;Name\n'))).toBe(true);
    expect(texts.map((text) => text.slice(8)).join('')).toBe(rows(450));
  });

  it('tell how much of the file is decided with them', async () => {
    const text = `Id,Name\n${rows(450)}`;
    const found = await slices(text);
    expect(found.map((slice) => slice.read)).toEqual([`Id,Name\n${rows(200)}`.length, `Id,Name\n${rows(400)}`.length, text.length]);
  });

  it('are small in bytes too', async () => {
    const found = await slices(`Id,Name\n${`L-1,${'x'.repeat(20_000)}\n`.repeat(10)}`);
    expect(Math.max(...found.map((slice) => slice.body.size))).toBeLessThan(70_000);
    expect(found.flatMap((slice) => slice.records)).toHaveLength(10);
  });

  it('have the same keys for the same file, and others for other rows or places', async () => {
    const once = (await slices(`Id\n${rows(300)}`)).map((slice) => slice.key);
    expect((await slices(`Id\n${rows(300)}`)).map((slice) => slice.key)).toEqual(once);
    const same = (await slices(`Id\n${rows(200)}${rows(200)}`)).map((slice) => slice.key);
    expect(new Set(same).size).toBe(2);
  });

  it('know the lines of the file, below a header of two lines and without a last line end', async () => {
    const [slice] = await slices('Id,"two\nlines"\nL-1,"a\nb"\nL-2,c');
    expect(slice?.headerLines).toBe(2);
    expect(slice?.records.map((record) => record.line)).toEqual([3, 5]);
    expect(await slice?.body.text()).toBe('Id,"two\nlines"\nL-1,"a\nb"\nL-2,c\n');
  });

  it('tell which row of the file an answered line is about', async () => {
    const [slice] = await slices('Id\n\n"1\n1"\n\n\n2\n3');
    expect([...byAnsweredLine(slice!)].map(([line, record]) => [line, record.line])).toEqual([
      [2, 3],
      [4, 7],
      [5, 8],
    ]);
  });

  it('of NDJSON have no header', async () => {
    const [slice] = await slices('{"lead":{}}\n{"lead":{}}', 'leads.ndjson');
    expect([slice?.headerLines, slice?.records.length]).toEqual([0, 2]);
  });

  it('of an empty file are none', async () => {
    expect(await slices('')).toEqual([]);
    expect(await slices('Id\n')).toEqual([]);
  });
});
