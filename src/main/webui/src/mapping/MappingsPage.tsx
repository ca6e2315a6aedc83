import { Flex } from '@patternfly/react-core';
import { MapIcon, PlusIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { RuleSetSwitch } from '~/pipeline/RuleSetSwitch';
import { liveVersionOf, ruleSets, USUAL_RULE_SET } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { mappings } from './queries';

const route = getRouteApi('/shell/mappings');

export function MappingsPage() {
  const { t } = useTranslation('mapping');
  const { ruleSet = USUAL_RULE_SET } = route.useSearch();
  const navigate = route.useNavigate();
  const sets = useQuery(ruleSets);
  const may = useMay('caller', 'editor', 'approver', 'administrator');
  return (
    <PageFrame
      title={t('title')}
      intro={t('intro')}
      actions={
        <Flex gap={{ default: 'gapSm' }}>
          <RuleSetSwitch chosen={ruleSet} onChoose={(name) => void navigate({ search: { ruleSet: name }, replace: true, resetScroll: false })} />
          {may && (
            <Link to="/mappings/propose" search={{ ruleSet }} className="pf-v6-c-button pf-m-primary">
              <span className="pf-v6-c-button__icon pf-m-start">
                <PlusIcon />
              </span>
              <span className="pf-v6-c-button__text">{t('new')}</span>
            </Link>
          )}
        </Flex>
      }
    >
      <Shown of={sets}>{(list) => <List ruleSet={ruleSet} version={liveVersionOf(list, ruleSet)} />}</Shown>
    </PageFrame>
  );
}

function List({ ruleSet, version }: { ruleSet: string; version: number }) {
  const { t } = useTranslation('mapping');
  const formats = useFormats();
  const found = useQuery(mappings(ruleSet, version));
  return (
    <Shown of={found}>
      {(list) =>
        list.length === 0 ? (
          <Nothing icon={MapIcon} title={t('none')}>
            {t('noneText')}
          </Nothing>
        ) : (
          <Table role="table" aria-label={t('title')} variant="compact">
            <Thead>
              <Tr>
                <Th width={25}>{t('name')}</Th>
                <Th>{t('description')}</Th>
                <Th>{t('columns')}</Th>
                <Th>{t('facts')}</Th>
                <Th>{t('activityCount')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {list.map((mapping) => (
                <Tr key={mapping.name}>
                  <Td dataLabel={t('name')}>
                    <Link to="/mappings/$mapping" params={{ mapping: mapping.name }} search={{ ruleSet }}>
                      {mapping.name}
                    </Link>
                  </Td>
                  <Td dataLabel={t('description')}>{mapping.description}</Td>
                  <Td dataLabel={t('columns')}>{formats.number(mapping.columns.length)}</Td>
                  <Td dataLabel={t('facts')}>{formats.number(mapping.facts)}</Td>
                  <Td dataLabel={t('activityCount')}>{formats.number(mapping.activities)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )
      }
    </Shown>
  );
}
