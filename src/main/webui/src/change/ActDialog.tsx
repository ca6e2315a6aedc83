import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDialog } from './AskDialog';
import { LONGEST, type ChangeRequest } from './queries';
import type { Act } from './standing';
import type { Looked } from './useLooked';

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
  const [comment, setComment] = useState('');
  const field = useId();
  const wants = COMMENT[act];
  const ready = wants !== 'must' || comment.trim() !== '';
  return (
    <AskDialog
      act={act}
      change={change}
      text={t(`dialog.${act}.text`, { title: change.title, who: change.submittedBy })}
      told={ready ? { comment, revision: looked.revision } : null}
      onClose={onClose}
    >
      {wants && (
        <FormGroup label={t(wants === 'must' ? 'dialog.comment' : 'dialog.commentIfYouLike')} fieldId={field} isRequired={wants === 'must'}>
          <TextArea id={field} value={comment} onChange={(_, text) => setComment(text)} maxLength={LONGEST} rows={4} isRequired={wants === 'must'} autoFocus />
          <FormHelperText>
            <HelperText>
              <HelperTextItem>{t('dialog.seen')}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
      )}
    </AskDialog>
  );
}
