import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { draft as draftOf, ruleKeys, type RuleTable } from '~/rules/queries';
import { useToasts } from '~/shared/toasts';
import type { ProposedRow } from './queries';
import { useProposedEdits } from './useProposedEdits';

/** Adds proposed rows to a table as one gesture on the draft's latest revision. */
export function useAdditions(draft: string) {
  const { t } = useTranslation('check');
  const queries = useQueryClient();
  const toasts = useToasts();
  const editsOf = useProposedEdits();
  return useMutation({
    mutationFn: async ({ rows, table }: { rows: ProposedRow[]; table: RuleTable }) => {
      const { revision } = await queries.fetchQuery({ ...draftOf(draft), staleTime: 0 });
      return answer(
        api.POST('/api/v1/drafts/{id}/edits', {
          params: { path: { id: draft } },
          body: { revision, reason: t('closeGap'), edits: editsOf(rows, table) },
        }),
      );
    },
    onSuccess: async (_, { rows }) => {
      await queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
      toasts.done(t('rowsAdded', { count: rows.length }));
    },
    onError: (error) => toasts.failed(error),
  });
}
