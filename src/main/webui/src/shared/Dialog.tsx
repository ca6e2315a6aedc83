import { Button, Modal, type ModalProps } from '@patternfly/react-core';
import { RhMicronsCloseIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

type DialogProps = Omit<ModalProps, 'ref' | 'isOpen' | 'onClose' | 'onEscapePress'> & { onClose: () => void };

/** A PatternFly Modal with a close button that is named in the reader's language, which its own can not be. */
export function Dialog({ onClose, children, ...modal }: DialogProps) {
  const { t } = useTranslation('shared');
  return (
    <Modal isOpen onEscapePress={onClose} {...modal}>
      <div className="pf-v6-c-modal-box__close">
        <Button variant="plain" aria-label={t('close')} icon={<RhMicronsCloseIcon />} onClick={onClose} />
      </div>
      {children}
    </Modal>
  );
}
