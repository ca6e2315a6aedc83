import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draft as draftQuery, ruleKeys } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { useToasts } from '~/shared/toasts';
import { Exchange } from './Exchange';

const route = getRouteApi('/shell/drafts/$draft/sheet');

/** A draft in a spreadsheet: out as a workbook, and back as one change of it. */
export function DraftSheetPage() {
  const { t } = useTranslation('sheet');
  const { draft: id } = route.useParams();
  const found = useQuery(draftQuery(id));
  const client = useQueryClient();
  const toasts = useToasts();
  const navigate = useNavigate();
  const title = found.data?.title ?? t('draft');
  return (
    <PageFrame
      title={t('title')}
      intro={found.data && t('introDraft', { title })}
      path={
        <Breadcrumb aria-label={t('trail')}>
          <BreadcrumbItem render={({ className }) => <Link to="/drafts/$draft" params={{ draft: id }} className={className}>{title}</Link>} />
          <BreadcrumbItem isActive>{t('title')}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Shown of={found}>
        {(draft) => (
          <Exchange
            source={{ draft: id }}
            target={{ draft: id }}
            closed={draft.state === 'published' || draft.state === 'abandoned' ? <Alert isInline variant="info" title={t('closed')} /> : null}
            onTaken={async () => {
              await client.invalidateQueries({ queryKey: ruleKeys.draft(id) });
              toasts.done(t('taken'));
              await navigate({ to: '/drafts/$draft', params: { draft: id } });
            }}
          />
        )}
      </Shown>
    </PageFrame>
  );
}
