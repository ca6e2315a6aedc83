import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';

/** Where to go from a draft. */
export function Ways({ draft }: { draft: Draft }) {
  const { t } = useTranslation('draft');
  return (
    <nav aria-label={t('ways')} className="vaglio-draft-ways vaglio-no-print">
      <Link to="/drafts/$draft/differences" params={{ draft: draft.id }}>
        {t('differences')}
      </Link>
      <Link to="/drafts/$draft/checks" params={{ draft: draft.id }}>
        {t('tabs.checks')}
      </Link>
      <Link to="/drafts/$draft/cases" params={{ draft: draft.id }}>
        {t('tabs.cases')}
      </Link>
      <Link to="/drafts/$draft/try" params={{ draft: draft.id }}>
        {t('tryLead')}
      </Link>
      <Link to="/drafts/$draft/sheet" params={{ draft: draft.id }}>
        {t('spreadsheet')}
      </Link>
    </nav>
  );
}
