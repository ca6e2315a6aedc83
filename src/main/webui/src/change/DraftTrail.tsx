import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { draftPage } from './links';

/** The way to a page about a draft. */
export function DraftTrail({ draft, here }: { draft: Draft | undefined; here: string }) {
  const { t } = useTranslation('change');
  return (
    <Breadcrumb aria-label={t('trail')} className="vaglio-no-print">
      {draft && (
        <BreadcrumbItem
          render={({ className }) => (
            <Link {...draftPage(draft.id)} className={className}>
              {t('draft', { title: draft.title })}
            </Link>
          )}
        />
      )}
      <BreadcrumbItem isActive>{here}</BreadcrumbItem>
    </Breadcrumb>
  );
}
