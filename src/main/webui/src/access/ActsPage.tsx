import { FormSelect, FormSelectOption, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { HistoryIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Allowed } from '~/shared/Allowed';
import { useSearchWords } from '~/shared/controls';
import { useFormats } from '~/shared/format';
import { More } from '~/shared/More';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import { ACTS, actOf } from './acts';
import { acts, type Act, type ActFilter } from './queries';

const route = getRouteApi('/shell/acts');

export function ActsPage() {
  const { t } = useTranslation('access');
  return (
    <PageFrame title={t('acts')} intro={t('actsIntro')}>
      <Allowed roles={['administrator', 'auditor']}>
        <Found />
      </Allowed>
    </PageFrame>
  );
}

function Found() {
  const { t } = useTranslation('access');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const found = useInfiniteQuery(acts(filter));
  return (
    <>
      <Filters filter={filter} onChange={(search) => void navigate({ search, replace: true, resetScroll: false })} />
      <Shown of={found}>
        {({ pages }) => {
          const list = pages.flatMap((page) => page.items);
          return list.length === 0 ? <Nothing icon={HistoryIcon} title={t('noAct')} /> : <List list={list} />;
        }}
      </Shown>
      <More of={found}>{t('more')}</More>
    </>
  );
}

function Filters({ filter, onChange }: { filter: ActFilter; onChange: (filter: ActFilter) => void }) {
  const { t } = useTranslation('access');
  const words = useSearchWords();
  const [person, setPerson] = useState(filter.person ?? '');
  // The address changes by the browser's buttons too.
  useEffect(() => setPerson(filter.person ?? ''), [filter.person]);
  function clear() {
    setPerson('');
    onChange({ ...filter, person: undefined });
  }
  return (
    <Toolbar>
      <ToolbarContent>
        <ToolbarItem>
          <SearchInput
            {...words}
            value={person}
            aria-label={t('whoOrWhom')}
            placeholder={t('whoOrWhom')}
            onChange={(_, value) => setPerson(value)}
            onSearch={(_, value) => onChange({ ...filter, person: value.trim() || undefined })}
            onClear={clear}
          />
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect value={filter.act ?? ''} aria-label={t('whatWasDone')} onChange={(_, act) => onChange({ ...filter, act: act || undefined })}>
            <FormSelectOption value="" label={t('everything')} />
            {ACTS.map((act) => (
              <FormSelectOption key={act} value={act} label={t(`actKind.${act}`)} />
            ))}
          </FormSelect>
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}

function List({ list }: { list: Act[] }) {
  const { t } = useTranslation('access');
  return (
    <Table role="table" aria-label={t('acts')} variant="compact">
      <Thead>
        <Tr>
          <Th width={25}>{t('when')}</Th>
          <Th width={20}>{t('who')}</Th>
          <Th>{t('what')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {list.map((act) => (
          <Tr key={act.number}>
            <Td dataLabel={t('when')}>
              <When at={act.at} />
            </Td>
            <Td dataLabel={t('who')}>
              <strong>{act.who}</strong>
            </Td>
            <Td dataLabel={t('what')}>
              <Sentence act={act} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** What was done, in a sentence, and what it changed. */
function Sentence({ act }: { act: Act }) {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const { kind, whom, details } = actOf(act, {
    role: (role) => t(role === 'sales' || role === 'marketing' ? `teams.${role}` : `role.${role}`),
    time: formats.dateTime,
  });
  return (
    <>
      {t(`act.${kind}`, { whom })}
      {details.map((detail) => (
        <span key={detail.key} className="pf-v6-u-display-block pf-v6-u-font-size-sm">
          {t(`detail.${detail.key}`, detail.values)}
        </span>
      ))}
    </>
  );
}
