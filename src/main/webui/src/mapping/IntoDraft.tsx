import { Radio, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { openDrafts, ruleKeys, type Draft } from '~/rules/queries';
import { Field } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { nameOf, put } from './queries';

interface IntoDraftProps {
  ruleSet: string;
  file: string;
  /** What the file is to hold in the draft; without it the draft keeps what it has. */
  text?: string;
  onClose: () => void;
}

/** A draft that is begun. */
const NEW = '';

/** Chooses the draft in which a mapping is changed, or begins one, and leads to its editor. */
export function IntoDraft({ ruleSet, file, text, onClose }: IntoDraftProps) {
  const { t } = useTranslation('mapping');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const drafts = useQuery(openDrafts(ruleSet));
  const [chosen, setChosen] = useState(NEW);
  const [title, setTitle] = useState(() => t('draftTitle', { file: nameOf(file) }));
  const [reason, setReason] = useState('');
  // A draft that was closed meanwhile is not to be chosen any more.
  const into = drafts.data?.find((each) => each.id === chosen);
  // When its file was refused, another try goes on with the draft that is there.
  const begun = useRef<Draft | null>(null);
  const begin = async () => (begun.current ??= await answer(api.POST('/api/v1/drafts', { body: { ruleSet, title, reason } })));
  const go = useMutation({
    mutationFn: async () => {
      const draft = into ?? (await begin());
      if (text !== undefined) await put(draft.id, draft.revision, file, text);
      return draft.id;
    },
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      await queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
      await navigate({ to: '/mappings/edit', search: { draft, file } });
    },
    // Somebody may have changed the draft that was chosen, or closed it.
    onError: () => queries.invalidateQueries({ queryKey: ['drafts'] }),
  });
  return (
    <FormDialog
      title={t('intoDraft')}
      intro={t('intoDraftIntro')}
      action={t('goOn')}
      busy={go.isPending}
      disabled={drafts.isPending || (!into && (!title.trim() || !reason.trim()))}
      error={go.error ?? drafts.error}
      onSubmit={() => go.mutate()}
      onClose={onClose}
    >
      <Field id="into-draft" label={t('draft')} group>
        <Radio id="into-new" name="into-draft" label={t('newDraft')} isChecked={!into} onChange={() => setChosen(NEW)} />
        {(drafts.data ?? []).map((draft) => (
          <Radio
            key={draft.id}
            id={`into-${draft.id}`}
            name="into-draft"
            label={draft.title}
            description={t('draftBy', { who: draft.author })}
            isChecked={into === draft}
            onChange={() => setChosen(draft.id)}
          />
        ))}
      </Field>
      {!into && (
        <>
          <Field id="into-title" label={t('draftName')} required>
            <TextInput id="into-title" value={title} onChange={(_, value) => setTitle(value)} />
          </Field>
          <Field id="into-reason" label={t('reason')} required hint={t('reasonHint')}>
            <TextInput id="into-reason" value={reason} onChange={(_, value) => setReason(value)} />
          </Field>
        </>
      )}
    </FormDialog>
  );
}
