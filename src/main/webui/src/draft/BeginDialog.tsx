import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { ruleSets, USUAL_RULE_SET, versions } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { Refusal } from '~/shared/Refusal';
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) begin.mutate();
  };
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={`${id}-title`}>
      <ModalHeader title={t('begin')} labelId={`${id}-title`} description={t('beginText')} />
      <ModalBody>
        <Form id={`${id}-form`} onSubmit={submit}>
          {begin.error && <Refusal error={begin.error} />}
          <FormGroup label={t('titleField')} fieldId={`${id}-name`} isRequired>
            <TextInput id={`${id}-name`} value={title} onChange={(_, value) => setTitle(value)} maxLength={200} isRequired autoFocus />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>{t('titleHelp')}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label={t('reasonField')} fieldId={`${id}-reason`} isRequired>
            <TextArea id={`${id}-reason`} value={reason} onChange={(_, value) => setReason(value)} maxLength={2000} rows={3} isRequired resizeOrientation="vertical" />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>{t('reasonHelp')}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <RuleSetField id={`${id}-set`} value={ruleSet} onChange={(value) => (setRuleSet(value), setVersion(''))} />
          <VersionField id={`${id}-version`} ruleSet={ruleSet} value={version} onChange={setVersion} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={`${id}-form`} isDisabled={!ready || begin.isPending} isLoading={begin.isPending}>
          {t('begin')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

interface FieldProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

function RuleSetField({ id, value, onChange }: FieldProps) {
  const { t } = useTranslation('draft');
  const names = (useQuery(ruleSets).data ?? []).map(({ name }) => name);
  const all = names.includes(value) ? names : [value, ...names];
  return (
    <FormGroup label={t('ruleSet')} fieldId={id}>
      <FormSelect id={id} value={value} onChange={(_, name) => onChange(name)}>
        {all.map((name) => (
          <FormSelectOption key={name} value={name} label={name} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}

function VersionField({ id, ruleSet, value, onChange }: FieldProps & { ruleSet: string }) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const found = useQuery(versions(ruleSet)).data ?? [];
  const live = found.find((version) => version.live);
  return (
    <FormGroup label={t('startsFrom')} fieldId={id}>
      <FormSelect id={id} value={value} onChange={(_, number) => onChange(number)}>
        <FormSelectOption value="" label={live ? t('liveVersion', { version: live.version }) : t('live')} />
        {found
          .filter((version) => !version.live)
          .map(({ version, publishedAt }) => (
            <FormSelectOption key={version} value={String(version)} label={t('versionOf', { version, date: formats.date(publishedAt) })} />
          ))}
      </FormSelect>
    </FormGroup>
  );
}
