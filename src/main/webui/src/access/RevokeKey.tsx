import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { Confirm } from '~/shared/Confirm';
import { useToasts } from '~/shared/toasts';
import { accessKeys, type ApiKey } from './queries';

export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const toasts = useToasts();
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id: apiKey.id } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accessKeys.keys });
      toasts.done(t('revoked', { name: apiKey.name }));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('revokeTitle', { name: apiKey.name })}
      action={t('revoke')}
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      {t('revokeText')}
    </Confirm>
  );
}
