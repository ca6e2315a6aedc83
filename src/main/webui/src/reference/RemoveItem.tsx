import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { Confirm } from '~/shared/Confirm';
import { useToasts } from '~/shared/toasts';
import { referenceKeys, type Item, type Kind } from './queries';

export function RemoveItem({ kind, item, onClose }: { kind: Kind; item: Item; onClose: () => void }) {
  const { t } = useTranslation('reference');
  const queries = useQueryClient();
  const toasts = useToasts();
  const remove = useMutation({
    mutationFn: () => api.DELETE('/api/v1/reference/{kind}/{id}', { params: { path: { kind: kind.kind, id: item.id } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: referenceKeys.of(kind.kind) });
      toasts.done(t('removed', { id: item.id }));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('removeTitle', { id: item.id })}
      action={t('remove')}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t(`removeText.${kind.kind}`)}
    </Confirm>
  );
}
