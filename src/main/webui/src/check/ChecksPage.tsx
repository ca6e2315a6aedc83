import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BesidePage } from './BesidePage';
import { ChecksPanel } from './ChecksPanel';
import { cellAddress } from './place';

/** All that is wrong with a draft, or with one table of it. */
export function ChecksPage() {
  const { t } = useTranslation('check');
  const { draft } = useParams({ from: '/shell/drafts/$draft/checks' });
  const { table } = useSearch({ from: '/shell/drafts/$draft/checks' });
  const navigate = useNavigate();
  return (
    <BesidePage draft={draft} table={table} title={(known) => t('pageTitle', { draft: known.title })} intro={t('intro')}>
      {(known) => (
        <ChecksPanel
          draft={draft}
          table={table}
          revision={known.revision}
          onGo={(row, column, of) => void navigate({ href: cellAddress(draft, of, row, column) })}
        />
      )}
    </BesidePage>
  );
}
