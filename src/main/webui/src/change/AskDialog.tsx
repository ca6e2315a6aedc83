import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/shared/Dialog';
import { useToasts } from '~/shared/toasts';
import { useAct, type Told } from './calls';
import type { ChangeRequest } from './queries';
import { Refused } from './Refused';
import type { Act } from './standing';

interface AskDialogProps {
  act: Act;
  change: ChangeRequest;
  /** What the act comes to, before it is done. */
  text: string;
  /** What goes along with it; null while that is not filled in. */
  told: Told | null;
  /** The fields for it. */
  children?: ReactNode;
  onClose: () => void;
}

const GRAVE: Act[] = ['reject', 'withdraw'];

/** Asks before something is done to a request; it stays open, with all that was entered, until it is done. */
export function AskDialog({ act, change, text, told, children, onClose }: AskDialogProps) {
  const { t } = useTranslation('change');
  const toasts = useToasts();
  const doing = useAct(change, act);
  const ids = { heading: useId(), form: useId() };
  const done = () => {
    toasts.done(t(`done.${act}`, { title: change.title }));
    onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (told && !doing.isPending) doing.mutate(told, { onSuccess: done });
  };
  return (
    <Dialog variant="small" onClose={onClose} aria-labelledby={ids.heading}>
      <ModalHeader title={t(`dialog.${act}.title`)} labelId={ids.heading} />
      <ModalBody>
        {doing.error && <Refused error={doing.error} />}
        <p className="vaglio-change-gap">{text}</p>
        <Form id={ids.form} onSubmit={send}>
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={ids.form} variant={GRAVE.includes(act) ? 'danger' : 'primary'} isLoading={doing.isPending} isDisabled={!told || doing.isPending}>
          {t(`acts.${act}`)}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('dialog.back')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
