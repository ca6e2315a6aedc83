import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draft, ruleKeys, type Draft } from '~/rules/queries';
import { Allowed } from '~/shared/Allowed';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { Editor } from './Editor';
import { draftFile, nameOf } from './queries';

const route = getRouteApi('/shell/mappings/edit');

/** A mapping of a draft, as text with what it says beside it. */
export function EditPage() {
  const { t } = useTranslation('mapping');
  const { draft: id, file } = route.useSearch();
  const found = useQuery(draft(id));
  const name = nameOf(file);
  return (
    <PageFrame
      title={t('editTitle', { name })}
      intro={found.data && t('editIntro', { draft: found.data.title })}
      path={
        <Breadcrumb aria-label={t('path')}>
          <BreadcrumbItem>
            <Link to="/mappings">{t('title')}</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{t('editTitle', { name })}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Allowed roles={['editor', 'administrator']}>
        <Shown of={found}>{(known) => <Text draft={known} file={file} />}</Shown>
      </Allowed>
    </PageFrame>
  );
}

function Text({ draft: known, file }: { draft: Draft; file: string }) {
  const text = useQuery({
    queryKey: [...ruleKeys.draft(known.id), 'file', file],
    queryFn: () => draftFile(known.id, file),
    staleTime: Infinity,
    gcTime: 0,
  });
  return <Shown of={text}>{(found) => <Editor draft={known} file={file} text={found} />}</Shown>;
}
