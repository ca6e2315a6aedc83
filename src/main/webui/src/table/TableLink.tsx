import { Label } from '@patternfly/react-core';
import { UsersIcon } from '@patternfly/react-icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TableSummary } from '~/rules/queries';

/** Where a table is shown. */
export type LinkTo = (table: string) => LinkProps;

interface TableLinkProps {
  table: TableSummary;
  linkTo: LinkTo;
  hit?: boolean;
}

/** A table by its name with how many rows it has, and whether two teams agree on it. */
export function TableLink({ table, linkTo, hit = false }: TableLinkProps) {
  const { t } = useTranslation('table');
  return (
    <Link {...linkTo(table.id)} className={hit ? 'vaglio-table-link vaglio-hit' : 'vaglio-table-link'} data-table={table.id} title={table.label}>
      <span className="vaglio-table-name">{table.label}</span>
      {table.joint && (
        <span className="vaglio-joint" title={t('joint')}>
          <UsersIcon aria-hidden />
          <span className="pf-v6-screen-reader">{t('joint')}</span>
        </span>
      )}
      <Label isCompact>
        {table.rowCount}
        <span className="pf-v6-screen-reader"> {t('rows', { count: table.rowCount })}</span>
      </Label>
    </Link>
  );
}
