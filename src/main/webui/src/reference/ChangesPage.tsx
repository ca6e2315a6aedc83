import { Breadcrumb, BreadcrumbItem, Label } from '@patternfly/react-core';
import { HistoryIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { More } from '~/shared/More';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import { Changed } from './Changed';
import { changes, kinds, type Change, type Kind, type KindName } from './queries';
import './reference.css';

const route = getRouteApi('/shell/reference/$kind/changes');

/** Who changed what of a kind of reference data, newest first. */
export function ChangesPage() {
  const { t } = useTranslation('reference');
  const kind = route.useParams().kind as KindName;
  const all = useQuery(kinds);
  const found = useInfiniteQuery(changes(kind));
  const name = t(`kind.${kind}`, { defaultValue: kind });
  return (
    <PageFrame
      title={t('changesTitle', { kind: name })}
      path={
        <Breadcrumb aria-label={t('path')}>
          <BreadcrumbItem>
            <Link to="/reference/$kind" params={{ kind }}>
              {name}
            </Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{t('whoChanged')}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Shown of={all}>
        {(list) => (
          <Shown of={found}>
            {({ pages }) => <List kind={list.find((each) => each.kind === kind)!} list={pages.flatMap((page) => page.items)} />}
          </Shown>
        )}
      </Shown>
      <More of={found}>{t('showMore')}</More>
    </PageFrame>
  );
}

function List({ kind, list }: { kind: Kind; list: Change[] }) {
  const { t } = useTranslation('reference');
  if (list.length === 0) return <Nothing icon={HistoryIcon} title={t('noChange')} />;
  return (
    <Table role="table" aria-label={t('whoChanged')} variant="compact">
      <Thead>
        <Tr>
          <Th width={25}>{t('when')}</Th>
          <Th width={15}>{t('who')}</Th>
          <Th width={20}>{t('item')}</Th>
          <Th>{t('whatChanges')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {list.map((change) => (
          <Tr key={change.change}>
            <Td dataLabel={t('when')}>
              <When at={change.at} />
            </Td>
            <Td dataLabel={t('who')}>{change.who}</Td>
            <Td dataLabel={t('item')}>
              <Label isCompact variant="outline">
                {change.id}
              </Label>
            </Td>
            <Td dataLabel={t('whatChanges')}>
              <Changed kind={kind} before={change.before} after={change.after} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
