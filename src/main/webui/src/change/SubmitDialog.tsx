import { ModalBody, ModalHeader } from '@patternfly/react-core';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { Dialog } from '~/shared/Dialog';
import { SubmitForm } from './SubmitForm';

/** Submits a draft from a page of its own; `/drafts/$draft/submit` is the same as a page, for drafts with much to say. */
export function SubmitDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation('change');
  const navigate = useNavigate();
  const heading = useId();
  const lead = (change: number) => void navigate({ to: '/changes/$change', params: { change: String(change) } });
  return (
    <Dialog variant="large" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('submit.heading')} description={t('submit.intro')} labelId={heading} />
      <ModalBody>
        <SubmitForm draft={draft} onDone={lead} onCancel={onClose} />
      </ModalBody>
    </Dialog>
  );
}
