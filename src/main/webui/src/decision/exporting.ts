import { raw } from '~/api/client';
import { save } from '~/shared/download';
import { queryOf, type DecisionFilters } from './filters';

export type FileKind = 'csv' | 'ndjson';

/** How far a file is: decisions written, and how many there will be. */
export interface Progress {
  written: number;
  found: number;
}

/** The most that the service puts into one file. */
export const MOST = 100_000;

const TYPES: Record<FileKind, string> = { csv: 'text/csv', ndjson: 'application/x-ndjson' };
const NEWLINE = 10;

function lines(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === NEWLINE) count++;
  return count;
}

/** Fetches what the filters find as a file and saves it, telling how far it is. Throws as `raw` does, and when it breaks off. */
export async function exported(filters: DecisionFilters, kind: FileKind, signal: AbortSignal, told: (progress: Progress) => void): Promise<number> {
  const response = await raw(`/api/v1/decisions/export?${queryOf(filters)}`, { headers: { Accept: TYPES[kind] }, signal });
  const found = Math.min(Number(response.headers.get('X-Total-Count')) || 0, MOST);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let written = kind === 'csv' ? -1 : 0;
  const reader = response.body!.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    written += lines(read.value);
    told({ written: Math.max(0, written), found });
  }
  save(new Blob(parts, { type: TYPES[kind] }), `decisions.${kind}`);
  return Math.max(0, written);
}
