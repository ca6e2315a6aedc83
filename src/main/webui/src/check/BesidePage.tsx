import { Breadcrumb, BreadcrumbItem, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tableName } from '~/difference/words';
import { draft as draftOf, draftTable, type Draft } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';

/** How often it is asked whether others edited the draft, in ms. */
const LOOKS = 5000;

interface BesidePageProps {
  draft: string;
  /** The table that the page is about, if it is about one. */
  table?: string;
  title: (draft: Draft) => string;
  intro: string;
  children: (draft: Draft) => ReactNode;
}

/** The page of what stands beside a draft's tables: the way back to it, and its revision kept up with. */
export function BesidePage({ draft, table, title, intro, children }: BesidePageProps) {
  const { t, i18n } = useTranslation('check');
  const found = useQuery({ ...draftOf(draft), refetchInterval: LOOKS });
  const about = useQuery({ ...draftTable(draft, table ?? '', i18n.language), enabled: table !== undefined });
  return (
    <Shown of={found}>
      {(known) => (
        <PageFrame
          title={title(known)}
          intro={intro}
          path={
            <Breadcrumb aria-label={t('path')}>
              <BreadcrumbItem
                render={({ className }) => (
                  <Link to="/drafts" className={className}>
                    {t('drafts')}
                  </Link>
                )}
              />
              <BreadcrumbItem
                render={({ className }) => (
                  <Link to="/drafts/$draft" params={{ draft }} className={className}>
                    {known.title}
                  </Link>
                )}
              />
              {table && (
                <BreadcrumbItem
                  render={({ className }) => (
                    <Link to="/drafts/$draft/tables/$table" params={{ draft, table }} className={className}>
                      {about.data ? tableName(about.data) : table}
                    </Link>
                  )}
                />
              )}
            </Breadcrumb>
          }
          actions={known.state !== 'open' && <Label status="info">{t(`state.${known.state}`)}</Label>}
        >
          {children(known)}
        </PageFrame>
      )}
    </Shown>
  );
}
