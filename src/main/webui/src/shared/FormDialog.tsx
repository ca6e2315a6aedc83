import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { faultsOf } from './faults';
import { Refusal } from './Refusal';

interface FormDialogProps {
  title: string;
  /** A sentence below the title. */
  intro?: ReactNode;
  /** What the button says that sends the form. */
  action: string;
  busy: boolean;
  disabled?: boolean;
  danger?: boolean;
  /** Why the last try failed; faults with a place are for the fields to show. */
  error?: Error | null;
  /** The reader's words for the failure, where the service's own are not the best. */
  reason?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page. It stays open until what it asks for is done, with all that was entered. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation('shared');
  const heading = useId();
  const form = useId();
  const atFields = faultsOf(props.error).length > 0;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!props.busy && !props.disabled) props.onSubmit();
  }
  return (
    <Dialog variant={props.size ?? 'small'} onClose={props.onClose} aria-labelledby={heading}>
      <ModalHeader title={props.title} labelId={heading} description={props.intro} />
      <ModalBody>
        <Form id={form} onSubmit={submit} noValidate>
          {props.error && <Refusal error={props.error} reason={props.reason ?? (atFields ? t('lookAtFields') : undefined)} />}
          {props.children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={form}
          variant={props.danger ? 'danger' : 'primary'}
          isLoading={props.busy}
          isDisabled={props.busy || props.disabled}
        >
          {props.action}
        </Button>
        <Button variant="link" onClick={props.onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
