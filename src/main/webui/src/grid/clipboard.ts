/** A field in quotes as spreadsheets write one that holds a tab, a line end or quotes: quotes inside are doubled. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/;
const PLAIN = /^[^\t\r\n]*/;

interface Field {
  text: string;
  /** How many characters it took. */
  length: number;
}

/**
 * The field that a text begins with. Quotes around a text that would not have needed them are the cell's own: FEEL puts
 * each text in quotes.
 */
function field(rest: string): Field {
  const quoted = QUOTED.exec(rest);
  if (quoted && /["\t\r\n]/.test(quoted[1]!)) {
    return { text: quoted[1]!.replaceAll('""', '"').replace(/\r\n?/g, '\n'), length: quoted[0].length };
  }
  const plain = PLAIN.exec(rest)![0];
  return { text: plain, length: plain.length };
}

/** The cells of a block as Excel, LibreOffice and Google Sheets put it on the clipboard: rows alike in length. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { text: cell, length } = field(text.slice(at));
    rows.at(-1)!.push(cell);
    at += length;
    if (at >= text.length) break;
    const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
    at += lineEnd?.length ?? 1;
    if (!lineEnd) continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const written = (cell: string) => (/^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A block as text that spreadsheets read: cells parted by tabs, rows by line ends. */
export function blockText(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(written).join('\t')).join('\r\n');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** Has a spreadsheet take a cell as the text that it is: no formula, no date. */
const AS_TEXT = `style="mso-number-format:'\\@'"`;

/** A block as the table that word processors and spreadsheets take first. */
export function blockHtml(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td ${AS_TEXT}>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  return `<table>${rows}</table>`;
}
