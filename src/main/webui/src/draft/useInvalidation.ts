import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ruleKeys } from '~/rules/queries';

/** How long a table rests before what was computed of the draft is asked for anew, in ms. */
const REST = 800;

/** What the pages know of a draft is stale once it has another revision. */
export function useInvalidation(draft: string, revision: number): void {
  const queries = useQueryClient();
  const known = useRef(revision);
  useEffect(() => {
    if (known.current === revision) return;
    const later = setTimeout(() => {
      known.current = revision;
      void queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
    }, REST);
    return () => clearTimeout(later);
  }, [queries, draft, revision]);
}
