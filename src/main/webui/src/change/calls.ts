import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '~/api/client';
import { ruleKeys } from '~/rules/queries';
import { changeKeys, type ChangeRequest } from './queries';
import type { Act } from './standing';

type Summary = Schemas['ChangeSummary'];

/** What goes along with an act. */
export interface Told {
  comment?: string;
  /** Of an approval: what was looked at. */
  revision?: number;
  at?: Date;
}

function call(id: number, act: Act, { comment, revision, at }: Told): Promise<Summary> {
  const params = { path: { id: String(id) } };
  const said = comment?.trim() ? { comment: comment.trim() } : {};
  switch (act) {
    case 'approve':
      return answer(api.POST('/api/v1/change-requests/{id}/approve', { params, body: { revision, ...said } }));
    case 'reject':
      return answer(api.POST('/api/v1/change-requests/{id}/reject', { params, body: said }));
    case 'withdraw':
      return answer(api.POST('/api/v1/change-requests/{id}/withdraw', { params, body: said }));
    case 'comment':
      return answer(api.POST('/api/v1/change-requests/{id}/comments', { params, body: said }));
    case 'schedule':
      return answer(api.POST('/api/v1/change-requests/{id}/schedule', { params, body: { at: at?.toISOString() } }));
    case 'publish':
      return answer(api.POST('/api/v1/change-requests/{id}/publish', { params }));
    case 'cancel':
      return answer(api.POST('/api/v1/change-requests/{id}/schedule/cancel', { params }));
  }
}

/** Does something to a request; whatever comes of it, what is shown is asked for anew. */
export function useAct({ id, draft }: ChangeRequest, act: Act) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (told: Told) => call(id, act, told),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: changeKeys.all });
      if (draft) void queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      if (act === 'publish') void queries.invalidateQueries({ queryKey: ruleKeys.all });
    },
  });
}
