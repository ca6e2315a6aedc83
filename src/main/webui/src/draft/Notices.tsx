import { Alert, AlertActionCloseButton, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { useFormats } from '~/shared/format';
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
  const { session, tooLarge, turnedDown, stopped, refused } = edited;
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
          actionClose={<AlertActionCloseButton onClose={session.dismiss} />}
        >
          {t('tooLargeText', { limit: formats.number(tooLarge.limit) })}
        </Alert>
      )}
      {turnedDown && (
        <Alert variant="warning" isInline role="alert" title={t('turnedDown')} component="p" actionClose={<AlertActionCloseButton onClose={session.dismiss} />}>
          {t('turnedDownText')}
        </Alert>
      )}
      {stopped && (
        <Alert
          variant="danger"
          isInline
          role="alert"
          title={t('stopped')}
          component="p"
          actionLinks={
            mayEdit && (
              <>
                <AlertActionLink onClick={session.goOn}>{t('tryAgain')}</AlertActionLink>
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
              {edits[0]?.row && <AlertActionLink onClick={() => onGo(edits[0]!.row!, edits[0]!.column)}>{t('goThere')}</AlertActionLink>}
              <AlertActionLink onClick={() => session.again(id)}>{t('tryAgain')}</AlertActionLink>
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
