import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '~/shared/useDebounced';
import { trial, type Target } from './queries';
import { body, type Tried } from './tried';

/** How long the facts and the draft rest before the lead is tried again, in ms. */
const WAIT = 500;

/** Tries a lead whenever its facts or the rules have changed; a lead of which nothing is known is not tried. */
export function useTrial(target: Target, tried: Tried, revision: number, may: boolean) {
  const { i18n } = useTranslation();
  const rested = useDebounced(tried, WAIT);
  const edited = useDebounced(revision, WAIT);
  const enabled = may && Object.keys(rested.lead).length > 0;
  const found = useQuery({ ...trial(target, body(rested), edited, i18n.language), enabled });
  return { ...found, enabled, waiting: enabled && (found.isFetching || rested !== tried || edited !== revision) };
}
