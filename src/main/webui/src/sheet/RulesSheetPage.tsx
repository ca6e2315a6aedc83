import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing } from '~/shared/States';
import { useToasts } from '~/shared/toasts';
import { useWhichRules } from '~/table/search';
import { Exchange } from './Exchange';

const route = getRouteApi('/shell/sheet');

/** The live tables in a spreadsheet: out as a workbook, and back as a new draft. */
export function RulesSheetPage() {
  const { t } = useTranslation('sheet');
  const { ruleSet, live } = useWhichRules(route.useSearch());
  const client = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  return (
    <PageFrame
      title={t('title')}
      intro={t('introRules')}
      path={
        <Breadcrumb aria-label={t('trail')}>
          <BreadcrumbItem render={({ className }) => <Link to="/tables" search={{ ruleSet }} className={className}>{t('tables')}</Link>} />
          <BreadcrumbItem isActive>{t('title')}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      {live ? (
        <Exchange
          source={{ ruleSet, version: live.version }}
          target={{ ruleSet }}
          onTaken={async (taken) => {
            await client.invalidateQueries({ queryKey: ['drafts'] });
            toasts.done(t('begun'));
            if (taken.draft) await navigate({ to: '/drafts/$draft', params: { draft: taken.draft.id } });
          }}
        />
      ) : (
        <Nothing title={t('noRules')} />
      )}
    </PageFrame>
  );
}
