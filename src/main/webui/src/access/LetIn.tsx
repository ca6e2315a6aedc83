import { Alert } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { OfflineError, ProblemError } from '~/api/problem';
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
  return (
    <Confirm
      title={t(`let.${way}.title`, { name: user.name })}
      action={t(`let.${way}.action`)}
      danger={user.active}
      busy={change.isPending}
      onConfirm={() => change.mutate()}
      onClose={onClose}
    >
      {change.error && <Refused error={change.error} />}
      {t(`let.${way}.text`)}
    </Confirm>
  );
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation(['access', 'shared']);
  const last = error instanceof ProblemError && error.status === 409;
  return (
    <Alert isInline component="p" variant="danger" title={t('shared:notDone')} role="alert" className="pf-v6-u-mb-md">
      {last ? t('lastAdministrator') : error instanceof OfflineError ? t('shared:failure.offline.text') : error.message}
    </Alert>
  );
}
