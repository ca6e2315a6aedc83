import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BesidePage } from '~/check/BesidePage';
import { TryDraft } from './TryDraft';

/** A lead tried on a draft, on a page of its own. */
export function TryDraftPage() {
  const { t } = useTranslation('trial');
  const { draft } = useParams({ from: '/shell/drafts/$draft/try' });
  return (
    <BesidePage draft={draft} title={(known) => t('draftTitle', { draft: known.title })} intro={t('draftIntro')}>
      {(known) => <TryDraft draft={draft} revision={known.revision} />}
    </BesidePage>
  );
}
