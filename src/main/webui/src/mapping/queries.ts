import { queryOptions } from '@tanstack/react-query';
import { answer, api, raw, type Schemas } from '~/api/client';
import { ruleKeys } from '~/rules/queries';

export type Mapping = Schemas['Mapping'];
export type CellRule = Schemas['CellRule'];
export type ActivityRule = Schemas['ActivityRule'];
export type Reading = Schemas['MappingReading'];

export const mappings = (ruleSet: string, version: number) =>
  queryOptions({
    queryKey: [...ruleKeys.version(ruleSet, version), 'mappings'],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/rulesets/{name}/versions/{number}/mappings', { params: { path: { name: ruleSet, number: version } } }),
        )
      ).items,
    staleTime: Infinity,
  });

export const mapping = (ruleSet: string, version: number, name: string) =>
  queryOptions({
    queryKey: [...ruleKeys.version(ruleSet, version), 'mapping', name],
    queryFn: () =>
      answer(
        api.GET('/api/v1/rulesets/{name}/versions/{number}/mappings/{mapping}', {
          params: { path: { name: ruleSet, number: version, mapping: name } },
        }),
      ),
    staleTime: Infinity,
  });

/** The address of a file of a draft; whatever its names hold, its folders stay folders. */
function fileAt(draft: string, file: string): string {
  return `/api/v1/drafts/${encodeURIComponent(draft)}/files/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The text of a file of a draft. */
export async function draftFile(id: string, file: string): Promise<string> {
  return (await raw(fileAt(id, file))).text();
}

/** Sets a file of a draft; answers with the revision it is of now. */
export async function put(draft: string, revision: number, file: string, text: string): Promise<number> {
  const answered = await raw(`${fileAt(draft, file)}?revision=${revision}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
    body: text,
  });
  return ((await answered.json()) as { revision: number }).revision;
}

/** The name of a mapping after its file. */
export function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

/** What a text says as a mapping, and what is wrong with it. */
export async function read(ruleSet: string, text: string, signal?: AbortSignal): Promise<Reading> {
  const answered = await raw(`/api/v1/rulesets/${encodeURIComponent(ruleSet)}/mapping-readings`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
    body: text,
    signal,
  });
  return (await answered.json()) as Reading;
}

/** How much of a file a proposal is made of, in bytes. */
const SAMPLE = 1024 * 1024;

/** A mapping proposed out of the first rows of a file. */
export async function propose(ruleSet: string, name: string, file: Blob): Promise<Mapping> {
  const answered = await raw(`/api/v1/rulesets/${encodeURIComponent(ruleSet)}/mapping-proposals?${new URLSearchParams({ mapping: name })}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: await sampleOf(file),
  });
  return (await answered.json()) as Mapping;
}

/** The beginning of a file, up to the end of a line. */
async function sampleOf(file: Blob): Promise<Blob> {
  if (file.size <= SAMPLE) return file;
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  return new Blob([bytes.subarray(0, bytes.lastIndexOf(10) + 1)]);
}
