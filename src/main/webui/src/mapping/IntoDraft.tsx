import { Radio, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, raw } from '~/api/client';
import { ruleKeys } from '~/rules/queries';
import { Field } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { openDrafts } from './queries';

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
  const go = useMutation({
    mutationFn: async () => {
      const draft = chosen
        ? drafts.data!.find((each) => each.id === chosen)!
        : await answer(api.POST('/api/v1/drafts', { body: { ruleSet, title, reason } }));
      if (text !== undefined) await put(draft.id, draft.revision, file, text);
      return draft.id;
    },
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      await queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
      await navigate({ to: '/mappings/edit', search: { draft, file } });
    },
  });
  return (
    <FormDialog
      title={t('intoDraft')}
      intro={t('intoDraftIntro')}
      action={t('goOn')}
      busy={go.isPending}
      disabled={drafts.isPending || (!chosen && (!title.trim() || !reason.trim()))}
      error={go.error}
      onSubmit={() => go.mutate()}
      onClose={onClose}
    >
      <Field id="into-draft" label={t('draft')} group>
        <Radio id="into-new" name="into-draft" label={t('newDraft')} isChecked={chosen === NEW} onChange={() => setChosen(NEW)} />
        {(drafts.data ?? []).map((draft) => (
          <Radio
            key={draft.id}
            id={`into-${draft.id}`}
            name="into-draft"
            label={draft.title}
            description={t('draftBy', { who: draft.author })}
            isChecked={chosen === draft.id}
            onChange={() => setChosen(draft.id)}
          />
        ))}
      </Field>
      {!chosen && (
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

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

/** Sets a file of a draft; answers with the revision it is of now. */
export async function put(draft: string, revision: number, file: string, text: string): Promise<number> {
  const answered = await raw(`/api/v1/drafts/${draft}/files/${file}?revision=${revision}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain; charset=UTF-8' },
    body: text,
  });
  return ((await answered.json()) as { revision: number }).revision;
}
