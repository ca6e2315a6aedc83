import { Link, type LinkProps } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { Mark } from './Mark';
import { useSpeech } from './speech';
import { cellWords, isPlain, kindOf, place, saidCells, type CellDifference, type RowDifference, type Speech } from './words';
import { Written, WrittenCell } from './Written';

interface RowChangeProps {
  row: RowDifference;
  /** Ids of the columns that say what rows give. */
  results: ReadonlySet<string>;
  link?: LinkProps;
}

/** What became of one row, as a sentence: its label, where it went, and each cell that is written otherwise. */
export function RowChange({ row, results, link }: RowChangeProps) {
  const speech = useSpeech();
  const { t } = speech;
  const label = row.label ?? row.id;
  const parts = said(row, results, speech.t).filter((part) => part.shown !== null);
  return (
    <li className="vaglio-row-change">
      <Mark change={row.change} />
      <span>
        {link && row.change !== 'removed' ? <Link {...link}>{label}</Link> : <strong>{label}</strong>}
        {row.labelBefore !== null && (
          <>
            {' '}
            ({t('row.was')} <del>{row.labelBefore}</del>)
          </>
        )}
        {parts.length > 0 && ': '}
        {parts.map((part, index) => (
          <Fragment key={part.key}>
            {index > 0 && '; '}
            {part.shown}
          </Fragment>
        ))}
      </span>
    </li>
  );
}

/** The parts of the sentence behind the label; null for what is not said. */
function said(row: RowDifference, results: ReadonlySet<string>, t: Speech['t']): { key: string; shown: ReactNode }[] {
  const plain = isPlain(row, results);
  const moved = place(row, t);
  return [
    { key: 'place', shown: moved === '' ? null : moved },
    ...saidCells(row).map((cell) => ({
      key: cell.column,
      shown: plain ? <Cell row={row} cell={cell} results={results} /> : <Named label={cell.label}><Cell row={row} cell={cell} results={results} /></Named>,
    })),
    { key: 'note', shown: row.annotation ? <Note note={row.annotation} /> : null },
  ];
}

function Cell({ row, cell, results }: { row: RowDifference; cell: CellDifference; results: ReadonlySet<string> }) {
  const speech = useSpeech();
  const kind = kindOf(cell.column, results);
  if (row.change === 'added') return <>{cellWords(cell.after, kind, speech)}</>;
  if (row.change === 'removed') return <del>{cellWords(cell.before, kind, speech)}</del>;
  return <WrittenCell before={cell.before} after={cell.after} kind={kind} />;
}

function Named({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="vaglio-column-name">{label}</span> {children}
    </>
  );
}

function Note({ note }: { note: { before: string | null; after: string | null } }) {
  const { t } = useSpeech();
  return (
    <Named label={t('row.note')}>
      <Written before={note.before} after={note.after ?? t('row.noteGone')} />
    </Named>
  );
}
