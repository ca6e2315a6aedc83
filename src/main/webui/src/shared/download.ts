import { raw } from '~/api/client';

/** Saves text or bytes as a file of the reader. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * Fetches a file of the service and saves it, in a language where it has words; `name` is for a file that
 * comes without one. Throws ProblemError, OfflineError.
 */
export async function download(path: string, name: string, accept = '*/*', language?: string): Promise<void> {
  const response = await raw(path, { headers: { Accept: accept, ...(language && { 'Accept-Language': language }) } });
  const given = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  save(await response.blob(), given ?? name);
}
