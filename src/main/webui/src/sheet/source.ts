import { answer, raw, type Schemas } from '~/api/client';

export type SheetImport = Schemas['SheetImport'];
export type SheetFinding = Schemas['SheetFinding'];

/** Whose tables stand in a spreadsheet. */
export type Source = { ruleSet: string; version: number } | { draft: string };

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

/** The most bytes that the service reads of a file. */
export const LARGEST = 8 * 1024 * 1024;

export function folder(source: Source): string {
  return 'draft' in source
    ? `/api/v1/drafts/${encodeURIComponent(source.draft)}`
    : `/api/v1/rulesets/${encodeURIComponent(source.ruleSet)}/versions/${source.version}`;
}

/** Where a file is sent to: it becomes a new draft of a rule set, or a change of a draft. */
export type Target = { ruleSet: string } | { draft: string };

interface Sending {
  dryRun?: boolean;
  title?: string;
  reason?: string;
}

/** Has a file read, and unless `dryRun` taken. Throws ProblemError, OfflineError. */
export async function send(target: Target, file: File, language: string, how: Sending): Promise<SheetImport> {
  const path = 'draft' in target ? `/api/v1/drafts/${encodeURIComponent(target.draft)}/workbook` : `/api/v1/rulesets/${encodeURIComponent(target.ruleSet)}/workbook`;
  const query = new URLSearchParams(Object.entries(how).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
  const headers = { 'Content-Type': isCsv(file) ? CSV : XLSX, 'Accept-Language': language };
  const response = await raw(`${path}?${query}`, { method: 'POST', body: file, headers });
  return answer(response.json().then((data: SheetImport) => ({ data })));
}

export function isCsv(file: File): boolean {
  return file.type === CSV || /\.csv$/i.test(file.name);
}
