import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BesidePage } from '~/check/BesidePage';
import { CasesPanel } from './CasesPanel';

/** The cases of a draft, on a page of their own. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const { draft } = useParams({ from: '/shell/drafts/$draft/cases' });
  const { table } = useSearch({ from: '/shell/drafts/$draft/cases' });
  return (
    <BesidePage draft={draft} table={table} title={(known) => t('pageTitle', { draft: known.title })} intro={t('intro')}>
      {(known) => <CasesPanel draft={draft} table={table} revision={known.revision} />}
    </BesidePage>
  );
}
