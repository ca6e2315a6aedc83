import { SearchInput, Switch, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchWords } from '~/shared/controls';
import { useFormats } from '~/shared/format';
import type { Outcome } from './outcome';

const COLUMNS = ['line', 'lead', 'score', 'band', 'stage', 'verdict', 'owner', 'note'] as const;
type Column = (typeof COLUMNS)[number];

/** Height of a row in px; one line of text each, so that any number of rows scrolls. */
const HEIGHT = 36;

/** What became of each row, those in view alone being in the page. */
export function ResultsTable({ outcomes }: { outcomes: Outcome[] }) {
  const { t } = useTranslation('upload');
  const words = useSearchWords();
  const [problems, setProblems] = useState(false);
  const [search, setSearch] = useState('');
  const count = outcomes.length;
  const shown = useMemo(() => {
    const sought = search.trim().toLowerCase();
    if (!problems && !sought) return outcomes;
    return outcomes.filter(
      (outcome) =>
        (!problems || outcome.problem !== null || outcome.warnings > 0) &&
        (!sought || outcome.lead.toLowerCase().includes(sought) || outcome.owner.toLowerCase().includes(sought)),
    );
    // The list grows in place: its length tells that it did.
  }, [outcomes, count, problems, search]);
  return (
    <>
      <Toolbar className="vaglio-no-print">
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput {...words} value={search} aria-label={t('find')} placeholder={t('find')} onChange={(_, text) => setSearch(text)} onClear={() => setSearch('')} />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">
            <Switch id="upload-problems" label={t('onlyProblems')} isChecked={problems} onChange={(_, on) => setProblems(on)} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 ? <p>{t(count === 0 ? 'noRowYet' : 'noRowSo')}</p> : <Rows outcomes={shown} count={shown.length} />}
    </>
  );
}

function Rows({ outcomes, count }: { outcomes: Outcome[]; count: number }) {
  const { t } = useTranslation('upload');
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => HEIGHT, overscan: 20 });
  return (
    <div ref={scroll} className="vaglio-upload-scroll" tabIndex={0} role="region" aria-label={t('results')}>
      <div role="table" aria-label={t('results')} aria-rowcount={count + 1} className="vaglio-upload-table">
        <div role="row" aria-rowindex={1} className="vaglio-upload-row vaglio-upload-head">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="vaglio-upload-body" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className="vaglio-upload-row"
              style={{ transform: `translateY(${item.start}px)`, height: HEIGHT }}
            >
              <Cells outcome={outcomes[item.index]!} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Cells({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const note = outcome.problem ?? (outcome.warnings > 0 ? t('warnings', { count: outcome.warnings }) : '');
  const texts: Record<Column, string> = {
    line: formats.number(outcome.line),
    lead: outcome.lead,
    score: outcome.score === null ? '' : formats.number(outcome.score),
    band: outcome.band && t(`band.${outcome.band}`, { defaultValue: outcome.band }),
    stage: outcome.stage && t(`stage.${outcome.stage}`, { defaultValue: outcome.stage }),
    verdict: outcome.verdict && t(`verdict.${outcome.verdict}`, { defaultValue: outcome.verdict }),
    owner: outcome.owner,
    note,
  };
  // A refused row has no figures: its problem takes their place.
  if (outcome.problem !== null) {
    return (
      <>
        <span role="cell">{texts.line}</span>
        <span role="cell">{texts.lead}</span>
        <span role="cell" aria-colspan={COLUMNS.length - 2} lang="en" title={note} className="vaglio-upload-problem">
          {note}
        </span>
      </>
    );
  }
  return COLUMNS.map((column) => (
    <span key={column} role="cell">
      {column === 'lead' && outcome.decisionId ? <Link to="/decisions/$id" params={{ id: outcome.decisionId }}>{texts.lead || t('open')}</Link> : texts[column]}
    </span>
  ));
}
