import { queryOptions } from '@tanstack/react-query';
import { raw } from '~/api/client';
import { ruleKeys } from '~/rules/queries';
import type { Schema } from './facts';

/** What a caller may send to a version, as JSON Schema. */
export const schema = (ruleSet: string, version: number) =>
  queryOptions({
    queryKey: [...ruleKeys.version(ruleSet, version), 'schema'],
    queryFn: async () => (await (await raw(`/api/v1/rulesets/${ruleSet}/versions/${version}/schema`)).json()) as Schema,
    staleTime: Infinity,
  });
