import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** What the button says that does it. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that others see or that can not be taken back. */
export function Confirm({ title, children, action, danger = false, busy = false, disabled = false, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation('shared');
  const heading = useId();
  const body = useId();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={heading} aria-describedby={body}>
      <ModalHeader title={title} labelId={heading} titleIconVariant={danger ? 'warning' : undefined} />
      <ModalBody id={body}>{children}</ModalBody>
      <ModalFooter>
        <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm} isLoading={busy} isDisabled={busy || disabled}>
          {action}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
