import { useTranslation } from 'react-i18next';
import { Confirm } from '~/shared/Confirm';
import type { FiledCase } from './queries';
import { CaseConflict, useSaveCase } from './useSaveCase';

/** Asks before a case is taken out of its file. */
export function RemoveCase({ draft, one, onClose }: { draft: string; one: FiledCase; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const saving = useSaveCase(draft);
  return (
    <Confirm
      title={t('removeTitle', { name: one.name.replaceAll('_', ' ') })}
      action={t('remove')}
      danger
      busy={saving.isPending}
      onConfirm={() => saving.mutate({ kind: 'remove', file: one.file, from: one }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {saving.error instanceof CaseConflict ? t(`conflict.${saving.error.kind}`) : t('removeText')}
    </Confirm>
  );
}
