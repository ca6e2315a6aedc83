import { Button, Card, CardBody, CardTitle } from '@patternfly/react-core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { DifferenceView } from '~/difference/DifferenceView';
import { Trail } from '~/draft/Trail';
import { draft as draftOf, ruleKeys, type Draft } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Allowed } from '~/shared/Allowed';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { useToasts } from '~/shared/toasts';
import './change.css';
import { Conflicts } from './Conflicts';
import { draftPage, tableOfDraft } from './links';
import { changeKeys, mergePreview, type Choice, type MergePreview } from './queries';
import { Refused } from './Refused';

/** Brings a draft onto the version that is live now, conflict by conflict. */
export function MergePage() {
  const { t } = useTranslation('change');
  const { draft: id } = useParams({ from: '/shell/drafts/$draft/merge' });
  const found = useQuery(draftOf(id));
  return (
    <PageFrame title={t('merge.title')} intro={t('merge.intro')} path={<Trail draft={found.data} here={t('merge.title')} />}>
      <Allowed roles={['editor', 'administrator']}>
        <Shown of={found}>{(draft) => <Merging key={draft.revision} draft={draft} />}</Shown>
      </Allowed>
    </PageFrame>
  );
}

function Merging({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('change');
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const preview = useQuery({ ...mergePreview(draft.id, draft.revision, choices, i18n.language), placeholderData: keepPreviousData });
  if (draft.state !== 'open' && draft.state !== 'submitted') return <Nothing title={t('merge.closed')} actions={<Back draft={draft} />} />;
  return (
    <Shown of={preview}>
      {(found) =>
        found.base === found.live ? (
          <Nothing title={t('merge.nothing', { live: found.live })} actions={<Back draft={draft} />}>
            {t('merge.nothingText')}
          </Nothing>
        ) : (
          <Choosing draft={draft} preview={found} waiting={preview.isPlaceholderData} choices={choices} onChoices={setChoices} />
        )
      }
    </Shown>
  );
}

function Back({ draft }: { draft: Draft }) {
  const { t } = useTranslation('change');
  return <Link {...draftPage(draft.id)}>{t('merge.back')}</Link>;
}

interface ChoosingProps {
  draft: Draft;
  preview: MergePreview;
  /** The preview is still of the choices before. */
  waiting: boolean;
  choices: Record<string, Choice>;
  onChoices: (choices: Record<string, Choice>) => void;
}

function Choosing({ draft, preview, waiting, choices, onChoices }: ChoosingProps) {
  const { t } = useTranslation('change');
  const merging = useMerge(draft);
  const open = preview.conflicts.filter(({ id }) => choices[id] === undefined).length;
  return (
    <div className="vaglio-change-stack">
      <Alert
        variant={preview.conflicts.length > 0 ? 'warning' : 'info'}
        isInline
        component="h2"
        title={preview.conflicts.length > 0 ? t('merge.conflicts', { count: preview.conflicts.length }) : t('merge.clean')}
      >
        {t('merge.why', { base: preview.base, live: preview.live })}
      </Alert>
      {preview.conflicts.length > 0 && <Conflicts conflicts={preview.conflicts} choices={choices} live={preview.live} onChoices={onChoices} />}
      <Card>
        <CardTitle component="h2">{t('merge.preview', { live: preview.live })}</CardTitle>
        <CardBody aria-busy={waiting} className={waiting ? 'vaglio-change-waits' : undefined}>
          {preview.difference.same ? t('merge.same') : <DifferenceView difference={preview.difference} linkTo={tableOfDraft(draft.id)} />}
        </CardBody>
      </Card>
      {merging.error && <Refused error={merging.error} />}
      <div className="vaglio-change-acts">
        <Button onClick={() => merging.mutate(choices)} isLoading={merging.isPending} isAriaDisabled={open > 0 || merging.isPending} aria-describedby="vaglio-merge-note">
          {t('merge.do')}
        </Button>
        <span id="vaglio-merge-note" className="vaglio-change-detail" aria-live="polite">
          {open > 0 ? t('merge.open', { count: open }) : t('merge.final')}
        </span>
      </div>
    </div>
  );
}

/** Merges and leads back to the draft. What was approved before is approved no more. */
function useMerge(draft: Draft) {
  const { t } = useTranslation('change');
  const toasts = useToasts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (choices: Record<string, Choice>) =>
      answer(api.POST('/api/v1/drafts/{id}/merge', { params: { path: { id: draft.id } }, body: { revision: draft.revision, choices } })),
    onSuccess: async ({ baseVersion }) => {
      for (const queryKey of [changeKeys.all, ['drafts']]) void queries.invalidateQueries({ queryKey });
      toasts.done(t('merge.done', { version: baseVersion }));
      await navigate(draftPage(draft.id));
      void queries.invalidateQueries({ queryKey: ruleKeys.draft(draft.id) });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ruleKeys.draft(draft.id) }),
  });
}
