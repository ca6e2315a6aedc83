import { useQuery } from '@tanstack/react-query';
import { useMe } from '~/api/me';
import { useLive } from './live';
import { openChanges, type ListedChange } from './queries';
import { waitsFor, type Waiting } from './standing';

export interface WaitingChange {
  change: ListedChange;
  why: Waiting;
}

interface WaitingChanges {
  data: WaitingChange[] | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => void;
}

const ORDER: Waiting[] = ['approve', 'publish', 'merge', 'approved'];

/**
 * The requests that wait for who is logged in, what others wait for first; `data` is undefined until they are known.
 *
 * @param looks false for who may not see requests: nothing is asked
 */
export function useWaiting(looks = true): WaitingChanges {
  const me = useMe();
  const live = useLive();
  const { data, error, isPending, refetch } = useQuery({ ...openChanges, enabled: looks, refetchInterval: 30_000 });
  const waiting = data
    ?.map((change) => ({ change, why: waitsFor(change, me, live(change.ruleSet)) }))
    .filter((one): one is WaitingChange => one.why !== null)
    .sort((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why));
  return { data: waiting, error, isPending, refetch: () => void refetch() };
}
