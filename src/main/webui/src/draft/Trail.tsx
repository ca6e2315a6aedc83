import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';

/** The way to a page of a draft. */
export function Trail({ draft, here }: { draft?: Draft; here: string }) {
  const { t } = useTranslation('draft');
  return (
    <Breadcrumb aria-label={t('trail')} className="vaglio-no-print">
      <BreadcrumbItem
        render={({ className }) => (
          <Link to="/drafts" className={className}>
            {t('title')}
          </Link>
        )}
      />
      {draft && (
        <BreadcrumbItem
          render={({ className }) => (
            <Link to="/drafts/$draft" params={{ draft: draft.id }} className={className}>
              {draft.title}
            </Link>
          )}
        />
      )}
      <BreadcrumbItem isActive>{here}</BreadcrumbItem>
    </Breadcrumb>
  );
}
