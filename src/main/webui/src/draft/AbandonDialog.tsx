import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ruleKeys, type Draft } from '~/rules/queries';
import { Confirm } from '~/shared/Confirm';
import { useToasts } from '~/shared/toasts';
import { draftsKey } from './queries';

/** Asks before a draft is given up. */
export function AbandonDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('draft');
  const queries = useQueryClient();
  const toasts = useToasts();
  const abandon = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/drafts/{id}', { params: { path: { id: draft.id } } })),
    onSuccess: async () => {
      toasts.done(t('abandoned', { title: draft.title }));
      onClose();
      await Promise.all([
        queries.invalidateQueries({ queryKey: draftsKey }),
        queries.invalidateQueries({ queryKey: ruleKeys.draft(draft.id) }),
      ]);
    },
    onError: (error) => toasts.failed(error),
  });
  return (
    <Confirm title={t('abandonTitle', { title: draft.title })} action={t('abandon')} danger busy={abandon.isPending} onConfirm={() => abandon.mutate()} onClose={onClose}>
      {t('abandonText')}
    </Confirm>
  );
}
