import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '~/shared/useDebounced';
import { checks, type Finding } from './queries';

/** How long a draft rests before it is checked: one table at once, all of it when the typing has paused. */
const WAIT = { table: 250, whole: 1500 };

export interface Checked {
  findings: Finding[] | undefined;
  /** The findings are of an earlier revision. */
  stale: boolean;
  checking: boolean;
  error: Error | null;
  again: () => void;
}

/** The findings of a table or of the whole draft, kept up with its revision. */
export function useChecks(draft: string, table: string | undefined, revision: number): Checked {
  const rested = useDebounced(revision, table ? WAIT.table : WAIT.whole);
  const found = useQuery(checks(draft, table, rested));
  const stale = found.isPlaceholderData || rested !== revision || (found.data?.revision ?? revision) < revision;
  return {
    findings: found.data?.findings,
    stale,
    checking: found.isFetching || rested !== revision,
    error: found.error,
    again: () => void found.refetch(),
  };
}
