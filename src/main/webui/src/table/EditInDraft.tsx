import { Alert, Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, Radio, TextArea, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { useMe } from '~/api/me';
import { openDrafts, type Draft, type RuleTable } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { Loading } from '~/shared/States';
import type { WhichRules } from './search';

interface EditInDraftProps {
  rules: WhichRules;
  table: RuleTable;
  onClose: () => void;
}

const NEW = 'new';

/** Leads to a table in one of my open drafts, or in a new one that begins from the version that is shown. */
export function EditInDraft({ rules, table, onClose }: EditInDraftProps) {
  const { t } = useTranslation('table');
  const { name } = useMe();
  const heading = useId();
  const drafts = useQuery(openDrafts(rules.ruleSet));
  const mine = (drafts.data ?? []).filter((draft) => draft.author === name);
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('edit.title', { table: table.label })} labelId={heading} description={t('edit.text')} />
      {drafts.isPending ? (
        <ModalBody>
          <Loading lines={3} />
        </ModalBody>
      ) : (
        <Choice rules={rules} table={table.id} mine={mine} onClose={onClose} />
      )}
    </Modal>
  );
}

function Choice({ rules, table, mine, onClose }: { rules: WhichRules; table: string; mine: Draft[]; onClose: () => void }) {
  const { t } = useTranslation('table');
  const formats = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useId();
  const [chosen, setChosen] = useState(mine[0]?.id ?? NEW);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const begin = useMutation({
    mutationFn: async () =>
      chosen === NEW
        ? (await answer(api.POST('/api/v1/drafts', { body: { ruleSet: rules.ruleSet, version: rules.version, title: title.trim(), reason: reason.trim() } }))).id
        : chosen,
    onSuccess: async (draft) => {
      if (chosen === NEW) void client.invalidateQueries({ queryKey: ['drafts'] });
      await navigate({ to: '/drafts/$draft/tables/$table', params: { draft, table } });
    },
  });
  const complete = chosen !== NEW || (title.trim() !== '' && reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) begin.mutate();
  };
  return (
    <>
      <ModalBody>
        <Form id={form} onSubmit={submit}>
          {mine.length > 0 && (
            <FormGroup role="radiogroup" label={t('edit.where')} isStack fieldId={`${form}-where`}>
              {mine.map((draft) => (
                <Radio
                  key={draft.id}
                  id={`${form}-${draft.id}`}
                  name={`${form}-draft`}
                  label={draft.title}
                  description={t('edit.begun', { date: formats.dateTime(draft.createdAt), version: draft.baseVersion })}
                  isChecked={chosen === draft.id}
                  onChange={() => setChosen(draft.id)}
                />
              ))}
              <Radio id={`${form}-new`} name={`${form}-draft`} label={t('edit.new')} isChecked={chosen === NEW} onChange={() => setChosen(NEW)} />
            </FormGroup>
          )}
          {chosen === NEW && (
            <>
              <FormGroup label={t('edit.name')} fieldId={`${form}-title`} isRequired>
                <TextInput id={`${form}-title`} value={title} onChange={(_, value) => setTitle(value)} isRequired maxLength={200} autoFocus />
              </FormGroup>
              <FormGroup label={t('edit.reason')} fieldId={`${form}-reason`} isRequired>
                <TextArea id={`${form}-reason`} value={reason} onChange={(_, value) => setReason(value)} isRequired rows={3} resizeOrientation="vertical" />
              </FormGroup>
            </>
          )}
          {begin.error && (
            <Alert isInline variant="danger" title={t('edit.failed')}>
              {begin.error.message}
            </Alert>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" type="submit" form={form} isDisabled={!complete} isLoading={begin.isPending}>
          {t('edit.go')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </ModalFooter>
    </>
  );
}
