import { FormSelect, FormSelectOption, TextArea, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ruleSets, USUAL_RULE_SET, versions } from '~/rules/queries';
import { faultAt } from '~/shared/faults';
import { Field, hintOf } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import { useFormats } from '~/shared/format';
import { draftsKey } from './queries';

interface BeginDialogProps {
  ruleSet?: string;
  version?: number;
  onClose: () => void;
}

/** Asks what a new draft is for and which version it starts from, then opens it. */
export function BeginDialog({ ruleSet: wanted, version: from, onClose }: BeginDialogProps) {
  const { t } = useTranslation('draft');
  const id = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [ruleSet, setRuleSet] = useState(wanted ?? USUAL_RULE_SET);
  const [version, setVersion] = useState(from === undefined ? '' : String(from));
  const begin = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/drafts', { body: { ruleSet, title, reason, ...(version && { version: Number(version) }) } })),
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: draftsKey });
      await navigate({ to: '/drafts/$draft', params: { draft: draft.id } });
    },
  });
  const ready = title.trim() !== '' && reason.trim() !== '';
  const fault = (field: string) => faultAt(begin.error, `/${field}`)?.detail;
  return (
    <FormDialog
      title={t('begin')}
      intro={t('beginText')}
      action={t('begin')}
      busy={begin.isPending}
      disabled={!ready}
      error={begin.error}
      onSubmit={() => begin.mutate()}
      onClose={onClose}
    >
      <Field id={`${id}-name`} label={t('titleField')} required hint={t('titleHelp')} fault={fault('title')}>
        <TextInput id={`${id}-name`} value={title} onChange={(_, value) => setTitle(value)} maxLength={200} isRequired autoFocus aria-describedby={hintOf(`${id}-name`)} />
      </Field>
      <Field id={`${id}-reason`} label={t('reasonField')} required hint={t('reasonHelp')} fault={fault('reason')}>
        <TextArea id={`${id}-reason`} value={reason} onChange={(_, value) => setReason(value)} maxLength={2000} rows={3} isRequired resizeOrientation="vertical" aria-describedby={hintOf(`${id}-reason`)} />
      </Field>
      <RuleSetField id={`${id}-set`} value={ruleSet} onChange={(value) => (setRuleSet(value), setVersion(''))} />
      <VersionField id={`${id}-version`} ruleSet={ruleSet} value={version} fault={fault('version')} onChange={setVersion} />
    </FormDialog>
  );
}

interface ChoiceProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

function RuleSetField({ id, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('draft');
  const names = (useQuery(ruleSets).data ?? []).map(({ name }) => name);
  const all = names.includes(value) ? names : [value, ...names];
  return (
    <Field id={id} label={t('ruleSet')}>
      <FormSelect id={id} value={value} onChange={(_, name) => onChange(name)}>
        {all.map((name) => (
          <FormSelectOption key={name} value={name} label={name} />
        ))}
      </FormSelect>
    </Field>
  );
}

function VersionField({ id, ruleSet, value, fault, onChange }: ChoiceProps & { ruleSet: string; fault: string | undefined }) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const found = useQuery(versions(ruleSet)).data ?? [];
  const live = found.find((version) => version.live);
  return (
    <Field id={id} label={t('startsFrom')} fault={fault}>
      <FormSelect id={id} value={value} onChange={(_, number) => onChange(number)}>
        <FormSelectOption value="" label={live ? t('liveVersion', { version: live.version }) : t('live')} />
        {found
          .filter((version) => !version.live)
          .map(({ version, publishedAt }) => (
            <FormSelectOption key={version} value={String(version)} label={t('versionOf', { version, date: formats.date(publishedAt) })} />
          ))}
      </FormSelect>
    </Field>
  );
}
