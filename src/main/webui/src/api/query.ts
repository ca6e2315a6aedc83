import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** Tries again what failed for a while (the service is away, 503), never what was refused. */
function again(failures: number, error: Error): boolean {
  if (error instanceof ProblemError) return error.status === 503 && failures < 3;
  return failures < 2;
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: again, staleTime: 15_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
