import { ExpandableSection, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import type { ActivityRule, CellRule, Mapping } from './queries';
import { readingOf, valueText } from './rules';
import './mapping.css';

/** A mapping as people read it: each column, the fact that it fills, and how its cells are read. */
export function MappingTable({ mapping }: { mapping: Mapping }) {
  const { t } = useTranslation('mapping');
  const constants = Object.entries(mapping.constants);
  return (
    <>
      <Table role="table" variant="compact" aria-label={t('factsTable')}>
        <Head />
        <Tbody>
          <Row columns={mapping.id} fills={<code>lead.id</code>} how={t('idMeans')} />
          {mapping.asOf && <Row columns={mapping.asOf.columns} fills={t('asOf')} how={<How rule={mapping.asOf} />} />}
          {mapping.facts.map((rule, place) => (
            <Row key={place} columns={rule.columns} fills={<code>{rule.fact}</code>} how={<How rule={rule} />} />
          ))}
          {constants.map(([fact, value]) => (
            <Row key={fact} columns={[]} fills={<code>{fact}</code>} how={t('always', { value: valueText(value) ?? '' })} />
          ))}
        </Tbody>
      </Table>
      {mapping.activities.length > 0 && (
        <>
          <h2 className="pf-v6-c-title pf-m-lg pf-v6-u-mt-lg">{t('activities')}</h2>
          <Table role="table" variant="compact" aria-label={t('activities')}>
            <Head />
            <Tbody>
              {mapping.activities.map((activity, place) => (
                <Activity key={place} activity={activity} place={place + 1} />
              ))}
            </Tbody>
          </Table>
        </>
      )}
      <Rest mapping={mapping} />
    </>
  );
}

function Head() {
  const { t } = useTranslation('mapping');
  return (
    <Thead>
      <Tr>
        <Th width={35}>{t('column')}</Th>
        <Th width={25}>{t('fact')}</Th>
        <Th>{t('how')}</Th>
      </Tr>
    </Thead>
  );
}

function Row({ columns, fills, how }: { columns: string[]; fills: ReactNode; how: ReactNode }) {
  const { t } = useTranslation('mapping');
  return (
    <Tr>
      <Td dataLabel={t('column')}>{columns.length === 0 ? t('noColumn') : columns.join(` ${t('or')} `)}</Td>
      <Td dataLabel={t('fact')}>{fills}</Td>
      <Td dataLabel={t('how')}>{how}</Td>
    </Tr>
  );
}

/** The kind of an activity by a column's values, and its further fields from others. */
function Activity({ activity, place }: { activity: ActivityRule; place: number }) {
  const { t } = useTranslation('mapping');
  const set = valueText(activity.set);
  const name = t('activity', { place });
  return (
    <>
      {activity.columns.length > 0 && <Row columns={activity.columns} fills={name} how={<How rule={activity} />} />}
      {activity.fields.map((field, at) => (
        <Row
          key={at}
          columns={field.columns}
          fills={
            <>
              {name} <code>{field.fact}</code>
            </>
          }
          how={<How rule={field} />}
        />
      ))}
      {set && <Row columns={[]} fills={name} how={t('always', { value: set })} />}
    </>
  );
}

/** How the cells of a column are read. */
function How({ rule }: { rule: Pick<CellRule, 'number' | 'date' | 'silent' | 'otherwise' | 'values' | 'contains'> }) {
  const { t } = useTranslation('mapping');
  const said = readingOf(rule);
  const translated = rule.values.length + rule.contains.length;
  return (
    <>
      {said.length === 0 && translated === 0 && t('asItStands')}
      {said.map(({ key, values }) => (
        <div key={key}>{t(`read.${key}`, values)}</div>
      ))}
      {translated > 0 && (
        <ExpandableSection toggleText={t('translations', { count: translated })}>
          <Translations list={rule.values} contains={false} />
          <Translations list={rule.contains} contains />
        </ExpandableSection>
      )}
    </>
  );
}

function Translations({ list, contains }: { list: CellRule['values']; contains: boolean }) {
  const { t } = useTranslation('mapping');
  if (list.length === 0) return null;
  return (
    <ul className="vaglio-mapping-values">
      {list.map(({ cell, value }) => {
        const text = valueText(value);
        return (
          <li key={cell}>
            {contains ? t('contains', { cell }) : cell} → {text === null ? <em>{t('saysNothing')}</em> : <code>{text}</code>}
          </li>
        );
      })}
    </ul>
  );
}

/** What becomes of all other columns. */
function Rest({ mapping }: { mapping: Mapping }) {
  const { t } = useTranslation('mapping');
  const formats = useFormats();
  return (
    <div className="pf-v6-u-mt-lg vaglio-mapping-rest">
      {mapping.ignored.length > 0 && (
        <p>
          {t('ignored')}{' '}
          {mapping.ignored.map((column) => (
            <Label key={column} isCompact variant="outline">
              {column}
            </Label>
          ))}
        </p>
      )}
      {mapping.silent.length > 0 && <p>{t('silent', { texts: formats.list(mapping.silent) })}</p>}
      {mapping.joins.map((join) => (
        <p key={join.name}>{t('join', { name: join.name, column: join.columns.join(', '), key: join.key ?? '' })}</p>
      ))}
      <p>{t(mapping.takesRest ? 'restStays' : 'restPassed')}</p>
    </div>
  );
}
