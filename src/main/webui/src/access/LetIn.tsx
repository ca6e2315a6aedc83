import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ProblemError } from '~/api/problem';
import { Confirm } from '~/shared/Confirm';
import { useToasts } from '~/shared/toasts';
import { accessKeys, type User } from './queries';

/** Lets somebody in no more, or in again. */
export function LetIn({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('access');
  const queries = useQueryClient();
  const toasts = useToasts();
  const way = user.active ? 'out' : 'in';
  const change = useMutation({
    mutationFn: () =>
      answer(api.PATCH('/api/v1/users/{name}', { params: { path: { name: user.name } }, body: { active: !user.active } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accessKeys.users });
      toasts.done(t(`let.${way}.done`, { name: user.name }));
      onClose();
    },
  });
  const last = change.error instanceof ProblemError && change.error.status === 409;
  return (
    <Confirm
      title={t(`let.${way}.title`, { name: user.name })}
      action={t(`let.${way}.action`)}
      danger={user.active}
      busy={change.isPending}
      error={change.error}
      reason={last ? t('lastAdministrator') : undefined}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      {t(`let.${way}.text`)}
    </Confirm>
  );
}
