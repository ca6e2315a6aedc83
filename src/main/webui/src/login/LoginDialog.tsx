import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { session } from '~/api/session';
import { LoginForm } from './LoginForm';
import { useNoEscape } from './useNoEscape';

/** Over the page when the login has run out: what was being done goes on after it. */
export function LoginDialog() {
  const { t } = useTranslation('login');
  const { name } = useMe();
  useNoEscape();
  return (
    <Modal variant="small" isOpen aria-labelledby="login-again">
      <ModalHeader title={t('expired')} labelId="login-again" description={t('goesOn')} />
      <ModalBody>
        <LoginForm name={name} onDone={() => session.begin()} />
      </ModalBody>
    </Modal>
  );
}
