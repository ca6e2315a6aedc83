const DELIMITERS = [',', ';', '\t'];

/** The delimiter that a header holds most of outside of quotes, as the service finds it; a comma if none. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** The cells of one record. What is no sound CSV comes out somehow: the service says what is wrong with it. */
export function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  const text = record.replace(/\r?\n$/, '');
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (letter === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (letter === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += letter;
    }
  }
  return [...cells, cell];
}

/** The names of the columns, as the service takes them. */
export function columnsOf(header: string, delimiter: string): string[] {
  return cellsOf(header, delimiter).map((name) => name.trim());
}
