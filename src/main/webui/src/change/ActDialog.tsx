import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '~/shared/toasts';
import { useAct } from './calls';
import type { ChangeRequest } from './queries';
import { Refused } from './Refused';
import type { Act } from './standing';
import type { Looked } from './useLooked';

/** The longest text that the service keeps. */
export const LONGEST = 2000;

/** Whether a word of comment goes along, and whether it has to. */
const COMMENT: Partial<Record<Act, 'may' | 'must'>> = { approve: 'may', reject: 'must', withdraw: 'must' };

interface ActDialogProps {
  act: Act;
  change: ChangeRequest;
  looked: Looked;
  onClose: () => void;
}

/** Asks before something is done to a request, for a comment where one goes along. */
export function ActDialog({ act, change, looked, onClose }: ActDialogProps) {
  const { t } = useTranslation('change');
  const toasts = useToasts();
  const [comment, setComment] = useState('');
  const doing = useAct(change, act);
  const ids = { heading: useId(), form: useId(), comment: useId() };
  const wants = COMMENT[act];
  const ready = wants !== 'must' || comment.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || doing.isPending) return;
    const told = { comment, revision: looked.revision };
    doing.mutate(told, {
      onSuccess: () => {
        toasts.done(t(`done.${act}`, { title: change.title }));
        onClose();
      },
    });
  };
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby={ids.heading}>
      <ModalHeader title={t(`dialog.${act}.title`)} labelId={ids.heading} />
      <ModalBody>
        {doing.error && <Refused error={doing.error} />}
        <p className="vaglio-change-gap">{t(`dialog.${act}.text`, { title: change.title, who: change.submittedBy })}</p>
        <Form id={ids.form} onSubmit={send}>
          {wants && (
            <FormGroup label={t(wants === 'must' ? 'dialog.comment' : 'dialog.commentIfYouLike')} fieldId={ids.comment} isRequired={wants === 'must'}>
              <TextArea id={ids.comment} value={comment} onChange={(_, text) => setComment(text)} maxLength={LONGEST} rows={4} isRequired={wants === 'must'} autoFocus />
              <FormHelperText>
                <HelperText>
                  <HelperTextItem>{t('dialog.seen')}</HelperTextItem>
                </HelperText>
              </FormHelperText>
            </FormGroup>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form={ids.form} variant={act === 'reject' || act === 'withdraw' ? 'danger' : 'primary'} isLoading={doing.isPending} isDisabled={!ready || doing.isPending}>
          {t(`acts.${act}`)}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('dialog.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
