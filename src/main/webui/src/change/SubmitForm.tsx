import { ActionGroup, Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Allowed } from '~/shared/Allowed';
import { useFormats } from '~/shared/format';
import { Failed } from '~/shared/States';
import { acceptances, warningsOf } from './acceptance';
import { FailingCases, Findings } from './Against';
import './change.css';
import { gateChecks, LONGEST, type GateChecks } from './queries';
import { Refused } from './Refused';
import { Running } from './Running';
import { useSubmit } from './useSubmit';
import { WarningReasons } from './WarningReasons';

interface SubmitFormProps {
  draft: Draft;
  /** The request is there: its number. */
  onDone: (change: number) => void;
  onCancel: () => void;
}

/** Asks for a draft to be published: what stands against it, a reason for each warning, title and reason. */
export function SubmitForm(props: SubmitFormProps) {
  return (
    <Allowed roles={['editor', 'administrator']}>
      <Submitting {...props} />
    </Allowed>
  );
}

function Submitting({ draft, onDone, onCancel }: SubmitFormProps) {
  const { t } = useTranslation('change');
  const checks = useQuery(gateChecks(draft.id, draft.revision));
  return (
    <>
      <section aria-live="polite" aria-busy={checks.isFetching} className="vaglio-change-gap">
        {checks.isFetching && <Running />}
        {!checks.isFetching && checks.data && <Found checks={checks.data} draft={draft} />}
        {!checks.isFetching && !checks.data && checks.error && <Failed error={checks.error} retry={() => void checks.refetch()} />}
      </section>
      <Fields draft={draft} checks={checks.isFetching ? undefined : checks.data} onDone={onDone} onCancel={onCancel} />
      <p className="vaglio-change-detail vaglio-change-after">{t('submit.then')}</p>
    </>
  );
}

/** Errors and failing cases stand against a draft whatever anybody says of them. */
function isBlocked(checks: GateChecks): boolean {
  return checks.failing.length > 0 || checks.findings.some(({ severity }) => severity === 'error');
}

function Found({ checks, draft }: { checks: GateChecks; draft: Draft }) {
  const { t } = useTranslation('change');
  const { number } = useFormats();
  const errors = checks.findings.filter(({ severity }) => severity === 'error');
  if (!isBlocked(checks)) {
    return <Alert variant="success" isInline component="h2" title={t('submit.fine', { count: checks.cases, shown: number(checks.cases) })} />;
  }
  return (
    <div className="vaglio-change-stack">
      {errors.length > 0 && (
        <Alert variant="danger" isInline component="h2" title={t('submit.errors', { count: errors.length })}>
          <Findings findings={errors} draft={draft.id} />
        </Alert>
      )}
      <FailingCases checks={checks} />
      <p>{t('submit.blocked')}</p>
    </div>
  );
}

function Fields({ draft, checks, onDone, onCancel }: SubmitFormProps & { checks: GateChecks | undefined }) {
  const { t } = useTranslation('change');
  const [title, setTitle] = useState(draft.title);
  const [reason, setReason] = useState(draft.reason);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const ids = { title: useId(), reason: useId() };
  const submitting = useSubmit(draft);
  const warnings = useMemo(() => warningsOf(checks?.findings ?? []), [checks]);
  const unsaid = warnings.filter(({ key }) => !reasons[key]?.trim()).length;
  const ready = checks !== undefined && !isBlocked(checks) && unsaid === 0 && title.trim() !== '' && reason.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || submitting.isPending) return;
    const asked = { revision: checks.revision, title: title.trim(), reason: reason.trim(), acceptedWarnings: acceptances(warnings, reasons) };
    submitting.mutate(asked, { onSuccess: ({ id }) => onDone(id) });
  };
  return (
    <Form onSubmit={send}>
      <WarningReasons warnings={warnings} draft={draft.id} reasons={reasons} onReason={(key, text) => setReasons({ ...reasons, [key]: text })} />
      <FormGroup label={t('submit.title')} fieldId={ids.title} isRequired>
        <TextInput id={ids.title} value={title} onChange={(_, text) => setTitle(text)} maxLength={LONGEST} isRequired />
      </FormGroup>
      <FormGroup label={t('submit.reason')} fieldId={ids.reason} isRequired>
        <TextArea id={ids.reason} value={reason} onChange={(_, text) => setReason(text)} maxLength={LONGEST} rows={4} isRequired resizeOrientation="vertical" />
        <FormHelperText>
          <HelperText>
            <HelperTextItem>{t('submit.reasonHelp')}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      {submitting.error && <Refused error={submitting.error} />}
      {submitting.isPending && <Running />}
      {unsaid > 0 && (
        <HelperText>
          <HelperTextItem variant="warning">{t('submit.unsaid', { count: unsaid })}</HelperTextItem>
        </HelperText>
      )}
      <ActionGroup>
        <Button type="submit" isDisabled={!ready || submitting.isPending} isLoading={submitting.isPending}>
          {t('submit.send')}
        </Button>
        <Button variant="link" onClick={onCancel}>
          {t('dialog.back')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
