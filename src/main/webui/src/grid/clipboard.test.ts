import { describe, expect, it } from 'vitest';
import { blockHtml, blockText, readBlock } from './clipboard';

describe('a block from the clipboard', () => {
  it('comes in rows and columns, without the line end that Excel puts last', () => {
    expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(readBlock('a\tb\nc\td')).toEqual([['a', 'b'], ['c', 'd']]);
  });

  it('keeps empty cells and fills short rows', () => {
    expect(readBlock('a\t\tb\nc')).toEqual([['a', '', 'b'], ['c', '', '']]);
    expect(readBlock('')).toEqual([['']]);
    expect(readBlock('a\n\n')).toEqual([['a'], ['']]);
  });

  it('reads cells in quotes, with the tabs and line ends in them', () => {
    expect(readBlock('"one\ntwo"\t"a\tb"\r\n"say ""hi"""\tx\r\n')).toEqual([['one\ntwo', 'a\tb'], ['say "hi"', 'x']]);
    expect(readBlock('"""Italy"", ""IT"""\t8')).toEqual([['"Italy", "IT"', '8']]);
  });

  it('leaves the quotes of FEEL that no spreadsheet put there', () => {
    expect(readBlock('"Italy", "IT"\t"DE"\n""\t"open')).toEqual([['"Italy", "IT"', '"DE"'], ['""', '"open']]);
  });

  it('comes back as it went out', () => {
    const cells = [['"Italy", "IT"', '-', 'a\tb'], ['"x"', '""', 'one\n"two"'], ['[1..5]', '', 'plain "word"']];
    expect(readBlock(blockText(cells))).toEqual(cells);
  });

  it('goes out as a table too, whose cells are texts to a spreadsheet', () => {
    const td = `<td style="mso-number-format:'\\@'">`;
    expect(blockHtml([['< 5', 'a\nb']])).toBe(`<table><tr>${td}&lt; 5</td>${td}a<br>b</td></tr></table>`);
  });
});
