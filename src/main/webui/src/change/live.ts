import { useQuery } from '@tanstack/react-query';
import { ruleSets } from '~/rules/queries';

/** How often it is asked which versions are live, in ms. */
const LOOKS = 15_000;

/** The number of the live version of each rule set, as far as it is known. */
export function useLive(): (ruleSet: string) => number | undefined {
  const { data } = useQuery({ ...ruleSets, refetchInterval: LOOKS });
  return (ruleSet) => data?.find(({ name }) => name === ruleSet)?.live.version;
}
