import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog';
import { Refusal } from './Refusal';

interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** What the button says that does it. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  /** Why the last try failed. */
  error?: Error | null;
  /** The reader's words for the failure, where the service's own are not the best. */
  reason?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that others see or that can not be taken back. */
export function Confirm({ title, children, action, danger = false, busy = false, disabled = false, error, reason, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation('shared');
  const heading = useId();
  const body = useId();
  return (
    <Dialog variant="small" onClose={onClose} aria-labelledby={heading} aria-describedby={body}>
      <ModalHeader title={title} labelId={heading} titleIconVariant={danger ? 'warning' : undefined} titleScreenReaderText={danger ? t('alert.warning') : undefined} />
      <ModalBody id={body}>
        {error && <Refusal error={error} reason={reason} className="pf-v6-u-mb-md" />}
        {children}
      </ModalBody>
      <ModalFooter>
        <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm} isLoading={busy} isDisabled={busy || disabled}>
          {action}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
