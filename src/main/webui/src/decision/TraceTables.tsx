import { ExpandableSection, SearchInput, Switch } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { versionTable, versionTables } from '~/rules/queries';
import { RowLink } from './addresses';
import { plain } from './codes';
import { Value } from './Value';

type Traced = Schemas['TracedTable'];

interface RulesOf {
  name: string;
  version: number;
}

/** What one evaluation saw, which rows held, and what those gave that counted. */
function Evaluation({ traced, rules }: { traced: Traced; rules: RulesOf }) {
  const { t, i18n } = useTranslation('decision');
  const table = useQuery(versionTable(rules.name, rules.version, traced.table, i18n.language)).data;
  const label = (row: string) => table?.rows.find((one) => one.id === row)?.label ?? row;
  const input = (column: string, expression: string) => table?.inputs.find((one) => one.id === column)?.label ?? plain(expression);
  const passed = traced.matched.filter((row) => !traced.counted.some((one) => one.row === row));
  return (
    <div className="decision-evaluation">
      <dl className="decision-evidence">
        {traced.seen.map((seen) => (
          <div key={seen.column}>
            <dt title={seen.expression}>{input(seen.column, seen.expression)}</dt>
            <dd>
              <Value of={seen.value} />
            </dd>
          </div>
        ))}
      </dl>
      {traced.counted.length === 0 && <p className="decision-unknown">{t('trace.nothing')}</p>}
      <ul className="decision-list">
        {traced.counted.map((one, at) => (
          <li key={`${one.row}${at}`}>
            <RowLink table={traced.table} rows={[one.row]}>
              <strong>{label(one.row)}</strong>
            </RowLink>
            <dl className="decision-evidence">
              {Object.entries(one.outputs)
                .filter(([name]) => name !== 'row')
                .map(([name, value]) => (
                  <div key={name}>
                    <dt>{plain(name)}</dt>
                    <dd>
                      <Value of={value} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {passed.length > 0 && (
        <p className="decision-small">
          {t('trace.passed')}{' '}
          {passed.map((row, at) => (
            <span key={row}>
              {at > 0 && ', '}
              <RowLink table={traced.table} rows={[row]}>
                {label(row)}
              </RowLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

interface TracedTableProps {
  id: string;
  name: string;
  evaluations: Traced[];
  rules: RulesOf;
}

function TracedTable({ id, name, evaluations, rules }: TracedTableProps) {
  const { t } = useTranslation('decision');
  const [open, setOpen] = useState(false);
  const counted = [...new Set(evaluations.flatMap((one) => one.counted.map((row) => row.row)))];
  return (
    <ExpandableSection
      isExpanded={open}
      onToggle={(_, expanded) => setOpen(expanded)}
      toggleContent={
        <span>
          {name} <span className="decision-aside">{t('trace.counted', { count: counted.length })}</span>
        </span>
      }
    >
      {open && (
        <>
          <p>
            <RowLink table={id} rows={counted}>
              {t('trace.open')}
            </RowLink>
          </p>
          {evaluations.map((traced, at) => (
            <Evaluation key={at} traced={traced} rules={rules} />
          ))}
        </>
      )}
    </ExpandableSection>
  );
}

/** Every table as it was evaluated, in the order of the graph; one that was asked several times stands once. */
export function TraceTables({ trace, rules }: { trace: Traced[]; rules: RulesOf }) {
  const { t, i18n } = useTranslation('decision');
  const { data: known } = useQuery({ ...versionTables(rules.name, rules.version, i18n.language), retry: false });
  const nameOf = (id: string) => known?.find((table) => table.id === id)?.label ?? id;
  const [sought, setSought] = useState('');
  const [all, setAll] = useState(false);
  const tables = new Map<string, Traced[]>();
  trace.forEach((one) => tables.set(one.table, [...(tables.get(one.table) ?? []), one]));
  const piece = sought.trim().toLowerCase();
  const fits = (id: string, evaluations: Traced[]) =>
    `${id} ${nameOf(id)}`.toLowerCase().includes(piece) || evaluations.some((one) => one.matched.some((row) => row.includes(piece)));
  const shown = [...tables].filter(([id, evaluations]) => (all || evaluations.some((one) => one.counted.length > 0)) && fits(id, evaluations));
  return (
    <>
      <div className="decision-tools">
        <SearchInput aria-label={t('trace.find')} resetButtonLabel={t('trace.clear')} placeholder={t('trace.find')} value={sought} onChange={(_, text) => setSought(text)} onClear={() => setSought('')} />
        <Switch label={t('trace.all')} isChecked={all} onChange={(_, on) => setAll(on)} />
      </div>
      <p role="status" className="decision-note">
        {t('trace.shown', { count: tables.size, shown: shown.length })}
      </p>
      {shown.map(([id, evaluations]) => (
        <TracedTable key={id} id={id} name={nameOf(id)} evaluations={evaluations} rules={rules} />
      ))}
    </>
  );
}
