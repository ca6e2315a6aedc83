import { ExpandableSection, Label, LabelGroup, SearchInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchWords } from '~/shared/controls';
import { useFormats } from '~/shared/format';
import { Nothing, Shown } from '~/shared/States';
import { groupsOf, matching, type Fact, type FactGroup } from './facts';
import { schema } from './queries';

/** What may be sent to a version: every fact with its type and values, by group. */
export function Facts({ ruleSet, version }: { ruleSet: string; version: number }) {
  const found = useQuery(schema(ruleSet, version));
  return <Shown of={found}>{(known) => <Groups all={groupsOf(known)} />}</Shown>;
}

function Groups({ all }: { all: FactGroup[] }) {
  const { t } = useTranslation('ruleset');
  const words = useSearchWords();
  const [search, setSearch] = useState('');
  const groups = useMemo(() => matching(all, search), [all, search]);
  return (
    <>
      <SearchInput
        {...words}
        value={search}
        aria-label={t('findFact')}
        placeholder={t('findFact')}
        onChange={(_, text) => setSearch(text)}
        onClear={() => setSearch('')}
        className="pf-v6-u-mb-md vaglio-facts-search"
      />
      {groups.length === 0 && <Nothing title={t('noFact')} />}
      {groups.map((group) => (
        <Group key={`${group.name} ${search !== ''}`} group={group} open={search !== ''} />
      ))}
    </>
  );
}

function Group({ group, open }: { group: FactGroup; open: boolean }) {
  const { t } = useTranslation('ruleset');
  const [expanded, setExpanded] = useState(open);
  const name = t(`group.${group.name}`, { defaultValue: group.name });
  return (
    <ExpandableSection
      isExpanded={expanded}
      onToggle={(_, on) => setExpanded(on)}
      toggleText={t('groupCount', { name, key: group.list ? `${group.name}[]` : group.name, count: group.facts.length })}
      className="pf-v6-u-mb-sm"
    >
      <Table role="table" variant="compact" aria-label={name}>
        <Thead>
          <Tr>
            <Th width={30}>{t('fact')}</Th>
            <Th width={20}>{t('type')}</Th>
            <Th>{t('values')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {group.facts.map((fact) => (
            <Tr key={fact.path}>
              <Td dataLabel={t('fact')}>
                <code>{fact.path}</code>
              </Td>
              <Td dataLabel={t('type')}>
                {t(`kind.${fact.kind}`)}
                {fact.list && <> ({t('several')})</>}
              </Td>
              <Td dataLabel={t('values')}>
                <Values fact={fact} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </ExpandableSection>
  );
}

/** Values shown before the others are asked for. */
const SHOWN = 8;

function Values({ fact }: { fact: Fact }) {
  const { t } = useTranslation('ruleset');
  const formats = useFormats();
  if (fact.allowed.length > 0) {
    return (
      <LabelGroup numLabels={SHOWN} aria-label={t('valuesOf', { fact: fact.path })} collapsedText={t('moreValues', { count: fact.allowed.length - SHOWN })} expandedText={t('fewerValues')}>
        {fact.allowed.map((value) => (
          <Label key={value} isCompact variant="outline">
            {value}
          </Label>
        ))}
      </LabelGroup>
    );
  }
  if (fact.minimum === undefined && fact.maximum === undefined) return null;
  return t('range', { from: fact.minimum === undefined ? '–' : formats.number(fact.minimum), to: fact.maximum === undefined ? '–' : formats.number(fact.maximum) });
}
