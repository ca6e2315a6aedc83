import { csvFile, csvLine, plain } from '~/shared/csv';
import type { Outcome } from './outcome';
import { recordsOf, type Head } from './slices';

/** The columns of the file of results; their names are those of the API in every language, for systems to read. */
const COLUMNS = ['line', 'lead', 'score', 'band', 'stage', 'verdict', 'owner', 'warnings', 'problem', 'decisionId'] as const;

/** What became of each row, as CSV; no text in it is taken for a formula. */
export function resultsFile(outcomes: Outcome[]): Blob {
  const lines = outcomes.map((outcome) => csvLine(COLUMNS.map((column) => plain(String(outcome[column] ?? '')))));
  return csvFile([csvLine([...COLUMNS]), ...lines]);
}

/** The rows that were refused, as they stand in the file, below its header: to be mended and sent again. */
export async function refusedFile(file: Blob, head: Head, outcomes: Outcome[]): Promise<Blob> {
  const refused = new Set(outcomes.filter((outcome) => outcome.problem !== null).map((outcome) => outcome.line));
  const parts: BlobPart[] = [];
  let first = head.format === 'csv';
  for await (const records of recordsOf(file, head)) {
    for (const record of records) {
      if (first || refused.has(record.line)) parts.push(record.bytes as BlobPart);
      first = false;
    }
  }
  return new Blob(parts, { type: head.format === 'csv' ? 'text/csv' : 'application/x-ndjson' });
}
