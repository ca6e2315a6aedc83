import { Link, type LinkProps } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from './Mark';
import { cellWords, isPlain, place, type RowDifference } from './words';
import { Written } from './Written';

interface RowChangeProps {
  row: RowDifference;
  /** Ids of the columns that say what rows give. */
  results: ReadonlySet<string>;
  link?: LinkProps;
}

/** What became of one row, as a sentence: its label, where it went, and each cell that is written otherwise. */
export function RowChange({ row, results, link }: RowChangeProps) {
  const { t } = useTranslation('difference');
  const label = row.label ?? row.id;
  const parts = said(row, results, t).filter((part) => part.shown !== null);
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

type Words = ReturnType<typeof useTranslation<'difference'>>['t'];

/** The parts of the sentence behind the label; null for what is not said. */
function said(row: RowDifference, results: ReadonlySet<string>, t: Words): { key: string; shown: ReactNode }[] {
  const plain = isPlain(row, results);
  const moved = place(row, t);
  return [
    { key: 'place', shown: moved === '' ? null : moved },
    ...row.cells.map((cell) => ({ key: cell.column, shown: <Cell key={cell.column} row={row} cell={cell} plain={plain} /> })),
    { key: 'note', shown: row.annotation ? <Note note={row.annotation} /> : null },
  ];
}

function Cell({ row, cell, plain }: { row: RowDifference; cell: RowDifference['cells'][number]; plain: boolean }) {
  const { t } = useTranslation('difference');
  if (row.change === 'added') return <Named label={cell.label}>{cellWords(cell.after, t)}</Named>;
  if (row.change === 'removed') return <Named label={cell.label}><del>{cellWords(cell.before, t)}</del></Named>;
  const written = <Written before={cell.before} after={cell.after} />;
  return plain ? written : <Named label={cell.label}>{written}</Named>;
}

function Named({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className="vaglio-column-name">{label}</span> {children}
    </>
  );
}

function Note({ note }: { note: { before: string | null; after: string | null } }) {
  const { t } = useTranslation('difference');
  return (
    <Named label={t('row.note')}>
      <Written plain before={note.before} after={note.after ?? t('row.noteGone')} />
    </Named>
  );
}
