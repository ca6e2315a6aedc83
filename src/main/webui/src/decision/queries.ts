import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';

export type LoggedDecision = Schemas['LoggedDecision'];
export type DecisionItem = Schemas['DecisionItem'];

/** One decision with its facts, measures and trace, in the words of a language. */
export const decision = (id: string, language: string) =>
  queryOptions({
    queryKey: ['decision', id, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/decisions/{id}', {
          params: { path: { id }, query: { view: 'full' }, header: { 'Accept-Language': language } },
        }),
      ),
  });
