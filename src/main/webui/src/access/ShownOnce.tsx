import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';

interface ShownOnceProps {
  title: string;
  warning: string;
  children: ReactNode;
  onKept: () => void;
}

/** A secret, this once. The dialog is left by its button alone, so that no slip of a key loses what can not be shown again. */
export function ShownOnce({ title, warning, children, onKept }: ShownOnceProps) {
  const { t } = useTranslation('access');
  const heading = useId();
  return (
    <Modal variant="medium" isOpen aria-labelledby={heading} onEscapePress={() => undefined}>
      <ModalHeader title={title} labelId={heading} />
      <ModalBody>
        <Alert isInline component="p" variant="warning" title={warning} className="pf-v6-u-mb-md" />
        {children}
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={onKept}>
          {t('kept')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
