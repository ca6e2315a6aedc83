import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '~/api/client';
import { useMay } from '~/api/me';
import { Alert } from '~/shared/Alert';
import { useToasts } from '~/shared/toasts';

/** Running a decision again on its own version; null for who may not. */
export function useReplay(id: string) {
  const toasts = useToasts();
  const may = useMay('auditor', 'administrator');
  const replay = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/decisions/{id}/replay', { params: { path: { id } } })),
    onError: (failure) => toasts.failed(failure),
  });
  return may ? replay : null;
}

export function ReplayButton({ replay }: { replay: NonNullable<ReturnType<typeof useReplay>> }) {
  const { t } = useTranslation('decision');
  return (
    <Button variant="secondary" isLoading={replay.isPending} isDisabled={replay.isPending} onClick={() => replay.mutate()}>
      {t('replay.run')}
    </Button>
  );
}

/** The part of the outcome that a pointer leads into, in words where it has some. */
function Place({ pointer }: { pointer: string }) {
  const { t } = useTranslation('decision');
  const [part = ''] = pointer.split('/').slice(1);
  return (
    <li>
      {t(`replay.parts.${part}`, { defaultValue: part })}: <code>{pointer}</code>
    </li>
  );
}

/** Whether running it again gave the same, and where not. */
export function Replayed({ outcome }: { outcome: Schemas['Replay'] }) {
  const { t } = useTranslation('decision');
  const rules = t('rules', { name: outcome.ruleSet.name, version: outcome.ruleSet.version });
  if (outcome.same) {
    return (
      <Alert variant="success" isInline component="h2" title={t('replay.same', { rules })}>
        <p>{t('replay.sameText')}</p>
        <p className="decision-digest">
          SHA-256 <code>{outcome.actualDigest}</code>
        </p>
      </Alert>
    );
  }
  return (
    <Alert variant="danger" isInline component="h2" title={t('replay.differs', { rules, count: outcome.differences.length })}>
      <p>{t('replay.differsText')}</p>
      <ul className="decision-list">
        {outcome.differences.map((pointer) => (
          <Place key={pointer} pointer={pointer} />
        ))}
      </ul>
    </Alert>
  );
}
