import { ExpandableSection, Label } from '@patternfly/react-core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftTable, draftTables } from '~/rules/queries';
import { Nothing } from '~/shared/States';
import { When } from '~/shared/When';
import type { Revision } from './calls';
import { editWords, namesOf, revisionWords, tablesOf, type Names } from './said';

/** How many changes are shown before there is a button for more, and how many tables are asked for their words. */
const FIRST = 20;
const TABLES = 8;
const EDITS = 50;

interface HistoryProps {
  draft: string;
  revisions: readonly Revision[];
  /** Only what concerns this table. */
  table?: string;
}

/** What was done to a draft, the latest first: who, when, what, why. */
export function History({ draft, revisions, table }: HistoryProps) {
  const { t } = useTranslation('draft');
  const [shown, setShown] = useState(FIRST);
  const all = revisions.filter((one) => !table || one.changes.length === 0 || tablesOf(one).includes(table)).toReversed();
  const names = useNames(draft, all.slice(0, shown));
  if (all.length === 0) return <Nothing title={t('noHistory.title')}>{t('noHistory.text')}</Nothing>;
  return (
    <>
      <ol className="vaglio-draft-history" aria-label={t('history')}>
        {all.slice(0, shown).map((revision) => (
          <Entry key={revision.revision} revision={revision} names={names} />
        ))}
      </ol>
      {all.length > shown && (
        <button type="button" className="pf-v6-c-button pf-m-link pf-m-inline" onClick={() => setShown(shown + FIRST)}>
          {t('earlier')}
        </button>
      )}
    </>
  );
}

function useNames(draft: string, revisions: readonly Revision[]): Names {
  const { i18n } = useTranslation();
  const summaries = useQuery(draftTables(draft, i18n.language)).data;
  const ids = [...new Set(revisions.flatMap(tablesOf))].slice(0, TABLES);
  const tables = useQueries({ queries: ids.map((id) => ({ ...draftTable(draft, id, i18n.language), staleTime: 60_000 })) });
  return namesOf(tables.flatMap(({ data }) => data ?? []), summaries);
}

function Entry({ revision, names }: { revision: Revision; names: Names }) {
  const { t } = useTranslation('draft');
  const [open, setOpen] = useState(false);
  const edits = revision.changes.flatMap(({ edit, before }) => (edit ? [{ edit, before }] : []));
  return (
    <li>
      <div>
        <Label isCompact variant="outline">
          {revision.revision}
        </Label>{' '}
        <strong>{revision.author}</strong> <When at={revision.at} relative />
      </div>
      <div>{revisionWords(revision, names, t)}</div>
      {revision.reason && <div className="vaglio-draft-reason">{t('why', { reason: revision.reason })}</div>}
      {edits.length > 1 && (
        <ExpandableSection toggleText={open ? t('fewer') : t('each')} isExpanded={open} onToggle={(_, value) => setOpen(value)}>
          <ul>
            {edits.slice(0, EDITS).map(({ edit, before }, at) => (
              <li key={at}>{editWords(edit, before, names, t)}</li>
            ))}
            {edits.length > EDITS && <li>{t('andMore', { count: edits.length - EDITS })}</li>}
          </ul>
        </ExpandableSection>
      )}
    </li>
  );
}
