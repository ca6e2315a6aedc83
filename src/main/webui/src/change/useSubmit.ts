import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';
import { ruleKeys, type Draft } from '~/rules/queries';
import { changeKeys } from './queries';

type Asked = Omit<Schemas['NewChange'], 'draft'>;

/** Asks for a draft to be published. The service runs checks and cases once more; where it refuses, they are shown anew. */
export function useSubmit(draft: Draft) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => answer(api.POST('/api/v1/change-requests', { body: { draft: draft.id, ...asked } })),
    onError: () => void queries.invalidateQueries({ queryKey: changeKeys.checks(draft.id) }),
    onSettled: () => {
      for (const queryKey of [changeKeys.all, ruleKeys.draft(draft.id), ['drafts']]) void queries.invalidateQueries({ queryKey });
    },
  });
}
