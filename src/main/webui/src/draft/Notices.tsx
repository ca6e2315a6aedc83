import { AlertActionCloseButton, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import type { Edit } from './calls';
import { StateLabel } from './StateLabel';
import type { DraftSession } from './session';
import type { SessionState } from './state';

interface NoticesProps {
  draft: Draft;
  edited: SessionState & { session: DraftSession };
  mayEdit: boolean;
  onGo: (row: string, column?: string) => void;
}

/** What stands between somebody and a saved table, each with what can be done about it. */
export function Notices({ draft, edited, mayEdit, onGo }: NoticesProps) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const { session, tooLarge, turnedDown, turnRefused, stopped, refused } = edited;
  const close = <AlertActionCloseButton aria-label={t('close')} onClose={session.dismiss} />;
  return (
    <div className="vaglio-notices">
      {draft.state !== 'open' && (
        <Alert variant="info" isInline isPlain title={t(`closed.${draft.state}`)} component="p">
          <StateLabel state={draft.state} />
        </Alert>
      )}
      {tooLarge && (
        <Alert
          variant="danger"
          isInline
          role="alert"
          title={t('tooLarge', { edits: formats.number(tooLarge.edits) })}
          component="p"
          actionClose={close}
        >
          {t('tooLargeText', { limit: formats.number(tooLarge.limit) })}
        </Alert>
      )}
      {turnedDown && (
        <Alert variant="warning" isInline role="alert" title={t('turnedDown')} component="p" actionClose={close}>
          {t('turnedDownText')}
        </Alert>
      )}
      {turnRefused && (
        <Alert variant="danger" isInline role="alert" title={t('turnRefused')} component="p" actionClose={close}>
          <span lang="en">{turnRefused.message}</span>
        </Alert>
      )}
      {stopped && (
        <Alert
          variant="danger"
          isInline
          role="alert"
          title={t('stopped')}
          component="p"
          actionClose={edited.unsent === 0 && <AlertActionCloseButton aria-label={t('close')} onClose={session.giveUp} />}
          actionLinks={
            edited.unsent > 0 && (
              <>
                {mayEdit && <AlertActionLink onClick={session.goOn}>{t('tryAgain')}</AlertActionLink>}
                <AlertActionLink onClick={session.giveUp}>{t('giveUp', { count: edited.unsent })}</AlertActionLink>
              </>
            )
          }
        >
          <span lang="en">{stopped.message}</span>
        </Alert>
      )}
      {refused.map(({ id, edits, message }) => (
        <Alert
          key={id}
          variant="danger"
          isInline
          role="alert"
          title={t('refused', { count: edits.length })}
          component="p"
          actionLinks={
            <>
              <GoThere edit={edits[0]} onGo={onGo} />
              {mayEdit && <AlertActionLink onClick={() => session.again(id)}>{t('tryAgain')}</AlertActionLink>}
              <AlertActionLink onClick={() => session.takeBack(id)}>{t('takeBack')}</AlertActionLink>
            </>
          }
        >
          <span lang="en">{message}</span>
        </Alert>
      ))}
    </div>
  );
}

/** Leads to the row that an edit is about; of a copy to the copy. */
function GoThere({ edit, onGo }: { edit: Edit | undefined; onGo: NoticesProps['onGo'] }) {
  const { t } = useTranslation('draft');
  const row = edit?.copy ?? edit?.row;
  return row ? <AlertActionLink onClick={() => onGo(row, edit?.column)}>{t('goThere')}</AlertActionLink> : null;
}
