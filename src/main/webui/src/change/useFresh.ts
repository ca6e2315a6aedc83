import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
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
    if (edited) void queries.invalidateQueries({ queryKey: changeKeys.one(change.id) });
  }, [queries, change.id, edited]);
  useOnChange(event, () => void queries.invalidateQueries({ queryKey: changeKeys.one(change.id) }));
  useOnChange(change.state, () => {
    if (change.state === 'published') void queries.invalidateQueries({ queryKey: ruleKeys.all });
  });
  return useLive()(change.ruleSet);
}

/** Does something when a value becomes another; what it is at first, once it is known, is no change. */
function useOnChange(value: string | number | undefined, act: () => void): void {
  const before = useRef(value);
  const changed = useEffectEvent(act);
  useEffect(() => {
    const known = before.current;
    if (value === undefined || value === known) return;
    before.current = value;
    if (known !== undefined) changed();
  }, [value]);
}
