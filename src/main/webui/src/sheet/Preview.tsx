import { Button, Form, FormGroup, TextArea, TextInput, ActionGroup } from '@patternfly/react-core';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '~/api/problem';
import { DifferenceView } from '~/difference/DifferenceView';
import { Alert } from '~/shared/Alert';
import { Refusal } from '~/shared/Refusal';
import { Conflicts } from './Conflicts';
import { Findings } from './Findings';
import { NotRead } from './NotRead';
import { send, type SheetImport, type Target } from './source';

interface PreviewProps {
  target: Target;
  file: File;
  read: UseMutationResult<SheetImport, Error, File>;
  onTaken: (taken: SheetImport) => Promise<void>;
  onAgain: () => void;
}

/** What a file says: why it is not taken, or what it changes and how to take it. */
export function Preview({ target, file, read, onTaken, onAgain }: PreviewProps) {
  const { t } = useTranslation('sheet');
  if (read.error) return <NotRead error={read.error} onAgain={onAgain} />;
  if (!read.data) return null;
  const found = read.data;
  return (
    <section className="pf-v6-u-mt-lg" aria-label={t('preview.title')}>
      {found.refused && (
        <Alert isInline variant="danger" title={t('preview.refused')} className="pf-v6-u-mb-md">
          {t('preview.refusedMore')}
        </Alert>
      )}
      <Findings findings={found.findings} />
      <h2 className="pf-v6-c-title pf-m-lg pf-v6-u-mb-sm">{t('preview.title')}</h2>
      {found.edits.length === 0 ? <Alert isInline isPlain variant="info" title={t('preview.nothing')} /> : <DifferenceView difference={found.difference} />}
      {!found.refused && found.edits.length > 0 && <Take target={target} file={file} onTaken={onTaken} />}
    </section>
  );
}

function Take({ target, file, onTaken }: Pick<PreviewProps, 'target' | 'file' | 'onTaken'>) {
  const { t, i18n } = useTranslation('sheet');
  const isDraft = 'draft' in target;
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const take = useMutation({
    mutationFn: () => send(target, file, i18n.language, { title: isDraft ? undefined : title.trim(), reason: reason.trim() }),
    onSuccess: onTaken,
  });
  const complete = reason.trim() !== '' && (isDraft || title.trim() !== '');
  const conflicts = take.error instanceof ProblemError && take.error.kind === 'edit-conflict' ? take.error.problem.conflicts : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !take.isPending) take.mutate();
  };
  return (
    <Form onSubmit={submit} isWidthLimited className="pf-v6-u-mt-lg">
      {!isDraft && (
        <FormGroup label={t('take.name')} fieldId="sheet-title" isRequired>
          <TextInput id="sheet-title" value={title} onChange={(_, text) => setTitle(text)} isRequired maxLength={200} />
        </FormGroup>
      )}
      <FormGroup label={t('take.reason')} fieldId="sheet-reason" isRequired>
        <TextArea id="sheet-reason" value={reason} onChange={(_, text) => setReason(text)} isRequired rows={3} resizeOrientation="vertical" maxLength={2000} />
      </FormGroup>
      {conflicts ? (
        <Conflicts conflicts={conflicts} />
      ) : (
        take.error && <Refusal error={take.error} />
      )}
      <ActionGroup>
        <Button variant="primary" type="submit" isDisabled={!complete || conflicts !== null || take.isPending} isLoading={take.isPending}>
          {t(isDraft ? 'take.intoDraft' : 'take.asDraft')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
