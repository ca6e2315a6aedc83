import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Consequences } from './Consequences';
import './difference.css';
import { Files } from './Files';
import { TableChange } from './TableChange';
import { summary, type Difference } from './words';

interface DifferenceViewProps {
  difference: Difference;
  /** Where a table or one of its rows is shown; without it nothing leads on. */
  linkTo?: (table: string, row: string | null) => LinkProps;
  /** Ids of the tables that sales and marketing agree on together. */
  joint?: string[];
}

/** A difference for somebody who never saw a table: how much, what comes of it, then each table and row in words. */
export function DifferenceView({ difference, linkTo, joint = [] }: DifferenceViewProps) {
  const { t } = useTranslation('difference');
  const { list } = useFormats();
  if (difference.same) return <p>{t('nothing')}</p>;
  return (
    <div className="vaglio-difference">
      <p className="vaglio-summary">{summary(difference, t, list)}</p>
      <Consequences difference={difference} linkTo={linkTo} />
      {difference.tables.map((table) => (
        <TableChange key={table.id} table={table} joint={joint.includes(table.id)} linkTo={linkTo} />
      ))}
      <Files difference={difference} />
    </div>
  );
}
