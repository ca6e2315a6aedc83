import { FormGroup, Radio, TextArea, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { useMe } from '~/api/me';
import { openDrafts, type Draft, type RuleTable } from '~/rules/queries';
import { faultAt } from '~/shared/faults';
import { Field } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { useFormats } from '~/shared/format';
import { Shown } from '~/shared/States';
import type { WhichRules } from './search';

interface EditInDraftProps {
  rules: WhichRules;
  table: RuleTable;
  onClose: () => void;
}

/** Instead of the id of a draft that is there. */
const NEW = 'new';

/** Leads to a table in one of my open drafts, or in a new one that begins from the version that is shown. */
export function EditInDraft({ rules, table, onClose }: EditInDraftProps) {
  const { t } = useTranslation('table');
  const { name } = useMe();
  const drafts = useQuery(openDrafts(rules.ruleSet));
  const mine = drafts.data?.filter((draft) => draft.author === name);
  const [picked, setPicked] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish>({ title: '', reason: '' });
  const chosen = picked ?? mine?.[0]?.id ?? NEW;
  const begin = useOpening(rules, table.id);
  const complete = chosen !== NEW || (wish.title.trim() !== '' && wish.reason.trim() !== '');
  return (
    <FormDialog
      title={t('edit.title', { table: table.label })}
      intro={t('edit.text')}
      action={t('edit.go')}
      busy={begin.isPending}
      disabled={!mine || !complete}
      error={begin.error}
      onSubmit={() => begin.mutate(chosen === NEW ? wish : chosen)}
      onClose={onClose}
    >
      <Shown of={{ ...drafts, data: mine }}>
        {(known) => (
          <>
            {known.length > 0 && <Which drafts={known} chosen={chosen} onChoose={setPicked} />}
            {chosen === NEW && <NewDraft wish={wish} error={begin.error} onChange={(change) => setWish({ ...wish, ...change })} />}
          </>
        )}
      </Shown>
    </FormDialog>
  );
}

/** What a new draft is for. */
interface Wish {
  title: string;
  reason: string;
}

/** Opens the table in a draft: one that is there, by its id, or one that is begun for it. */
function useOpening({ ruleSet, version }: WhichRules, table: string) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (of: string | Wish) => {
      if (typeof of === 'string') return of;
      const body = { ruleSet, version, title: of.title.trim(), reason: of.reason.trim() };
      const { id } = await answer(api.POST('/api/v1/drafts', { body }));
      void client.invalidateQueries({ queryKey: ['drafts'] });
      return id;
    },
    onSuccess: (draft) => navigate({ to: '/drafts/$draft/tables/$table', params: { draft, table } }),
  });
}

function Which({ drafts, chosen, onChoose }: { drafts: Draft[]; chosen: string; onChoose: (draft: string) => void }) {
  const { t } = useTranslation('table');
  const formats = useFormats();
  const id = useId();
  const radio = (draft: string) => ({ id: `${id}-${draft}`, name: id, isChecked: chosen === draft, onChange: () => onChoose(draft) });
  return (
    <FormGroup role="radiogroup" label={t('edit.where')} isStack fieldId={`${id}-where`}>
      {drafts.map((draft) => (
        <Radio
          key={draft.id}
          {...radio(draft.id)}
          label={draft.title}
          description={t('edit.begun', { date: formats.dateTime(draft.createdAt), version: draft.baseVersion })}
        />
      ))}
      <Radio {...radio(NEW)} label={t('edit.new')} />
    </FormGroup>
  );
}

function NewDraft({ wish, error, onChange }: { wish: Wish; error: Error | null; onChange: (change: Partial<Wish>) => void }) {
  const { t } = useTranslation('table');
  const id = useId();
  return (
    <>
      <Field id={`${id}-title`} label={t('edit.name')} required fault={faultAt(error, '/title')?.detail}>
        <TextInput id={`${id}-title`} value={wish.title} onChange={(_, title) => onChange({ title })} isRequired maxLength={200} autoFocus />
      </Field>
      <Field id={`${id}-reason`} label={t('edit.reason')} required fault={faultAt(error, '/reason')?.detail}>
        <TextArea id={`${id}-reason`} value={wish.reason} onChange={(_, reason) => onChange({ reason })} isRequired maxLength={2000} rows={3} resizeOrientation="vertical" />
      </Field>
    </>
  );
}
