import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draft as draftOf, ruleKeys } from '~/rules/queries';
import { useLive } from './live';
import { changeKeys, lastEvent, type ChangeRequest } from './queries';

/** How often it is asked whether something happened to a request, in ms. */
const LOOKS = 4000;

/**
 * Keeps a request that is shown up to date while it is open: what others do to it, and edits of its draft. Two small
 * questions are asked often, the whole request only when an answer is another. Gives the number of the live version.
 */
export function useFresh(change: ChangeRequest): number | undefined {
  const queries = useQueryClient();
  const open = change.state === 'open';
  const refetchInterval = open ? LOOKS : false;
  const { data: event } = useQuery({ ...lastEvent(change.ruleSet, change.id), refetchInterval });
  const { data: draft } = useQuery({ ...draftOf(change.draft ?? ''), enabled: open && change.draft !== null, refetchInterval });
  const edited = draft !== undefined && draft.revision !== change.revision;
  useEffect(() => {
    if (event !== undefined || edited) void queries.invalidateQueries({ queryKey: changeKeys.one(change.id) });
  }, [queries, change.id, event, edited]);
  const live = useLive()(change.ruleSet);
  const step = change.state;
  useEffect(() => {
    if (step === 'published') void queries.invalidateQueries({ queryKey: ruleKeys.all });
  }, [queries, step]);
  return live;
}
