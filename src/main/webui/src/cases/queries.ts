import { queryOptions } from '@tanstack/react-query';
import { answer, api, raw } from '~/api/client';
import { readCases, type Case } from './yaml';

const CASES = '.cases.yaml';

/** The text of a file of a draft as it stands. */
export const fileText = async (draft: string, path: string, signal?: AbortSignal): Promise<string> =>
  (await raw(`/api/v1/drafts/${draft}/files/${path}`, { signal })).text();

/** A case, and the file that it stands in. */
export type FiledCase = Case & { file: string };

export interface CaseFile {
  path: string;
  cases: FiledCase[];
  /** Why the file can not be read as cases. */
  broken?: string;
}

async function read(draft: string, path: string, signal: AbortSignal): Promise<CaseFile> {
  try {
    const cases = await readCases(await fileText(draft, path, signal));
    return { path, cases: cases.map((one) => ({ ...one, file: path })) };
  } catch (failure) {
    if (failure instanceof SyntaxError) return { path, cases: [], broken: failure.message };
    throw failure;
  }
}

/** All cases of a draft as of a revision, by file. */
export const caseFiles = (draft: string, revision: number) =>
  queryOptions({
    queryKey: ['cases', draft, 'files', revision],
    queryFn: async ({ signal }) => {
      const { items } = await answer(api.GET('/api/v1/drafts/{id}/files', { params: { path: { id: draft } }, signal }));
      const paths = items.map((item) => item.path).filter((path) => path.endsWith(CASES));
      return Promise.all(paths.map((path) => read(draft, path, signal)));
    },
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** Runs the cases of a draft as of a revision; what failed before stays until the answer is there. */
export const casesRun = (draft: string, revision: number) =>
  queryOptions({
    queryKey: ['cases', draft, 'run', revision],
    queryFn: ({ signal }) => answer(api.POST('/api/v1/drafts/{id}/cases/run', { params: { path: { id: draft } }, signal })),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
  });
