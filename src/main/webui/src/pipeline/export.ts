import { raw } from '~/api/client';
import type { QueueFilter } from './queries';

/** Leads of one call; the service gives no more. */
const PAGE = 200;

const LINE_END = '\r\n';

/** The address of the page after, as the service names it in `Link`. */
function next(response: Response): string | null {
  const address = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('Link') ?? '')?.[1];
  if (!address) return null;
  const { pathname, search } = new URL(address, location.origin);
  return pathname + search;
}

/** Without the line of the columns' names, which stands above each page. */
function rows(csv: string): string {
  return csv.slice(csv.indexOf(LINE_END) + LINE_END.length);
}

interface Exported {
  /** The file in parts. */
  csv: string[];
  pages: number;
}

/**
 * All leads of a filter as one CSV, page by page to the last, with a mark by which a spreadsheet knows the encoding.
 *
 * @param onPage is told how many pages there are so far
 */
export async function exportLeads(filter: QueueFilter, language: string, onPage: (pages: number) => void): Promise<Exported> {
  const query = new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined));
  query.set('limit', String(PAGE));
  const parts: string[] = ['\uFEFF'];
  let pages = 0;
  for (let address: string | null = `/api/v1/leads?${query}`; address; ) {
    const response: Response = await raw(address, { headers: { Accept: 'text/csv', 'Accept-Language': language } });
    const csv = await response.text();
    parts.push(pages === 0 ? csv : rows(csv));
    pages += 1;
    onPage(pages);
    address = next(response);
  }
  return { csv: parts, pages };
}
