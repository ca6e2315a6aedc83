import { Button, Card, CardBody, CardHeader, CardTitle, ExpandableSection, Label } from '@patternfly/react-core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BeforeAfter } from './BeforeAfter';
import { RowChange } from './RowChange';
import { tableName, type ColumnDifference, type TableDifference } from './words';
import { Written } from './Written';

/** How many rows are shown before a reader asks for more. */
const SHOWN = 8;

interface TableChangeProps {
  table: TableDifference;
  /** Where sales and marketing agree on it together. */
  joint?: boolean;
  linkTo?: (table: string, row: string | null) => LinkProps;
}

/** What became of one table: its columns, how rows are put together, and each row in words. */
export function TableChange({ table, joint = false, linkTo }: TableChangeProps) {
  const { t } = useTranslation('difference');
  const results = useMemo(() => new Set(table.heading.filter((column) => column.result).map((column) => column.id)), [table]);
  return (
    <Card isCompact>
      <CardHeader actions={linkTo && table.change !== 'removed' ? { actions: <Link {...linkTo(table.id, null)} className="vaglio-difference-link">{t('table.open')}</Link> } : undefined}>
        <CardTitle component="h3">
          <span className="vaglio-difference-table">
            {tableName(table)} <TableMarks table={table} joint={joint} />
          </span>
        </CardTitle>
      </CardHeader>
      <CardBody>
        {table.hitPolicy && (
          <p>
            {t('table.hitPolicy')}: <Written before={policy(table.hitPolicy.before, t)} after={policy(table.hitPolicy.after, t)} />
          </p>
        )}
        {table.columns.length > 0 && (
          <ul>
            {table.columns.map((column) => (
              <ColumnChange key={column.id} column={column} />
            ))}
          </ul>
        )}
        <Rows table={table} results={results} linkTo={linkTo} />
        {table.rows.length > 0 && (
          <Whole>
            <BeforeAfter table={table} />
          </Whole>
        )}
      </CardBody>
    </Card>
  );
}

function TableMarks({ table, joint }: { table: TableDifference; joint: boolean }) {
  const { t } = useTranslation('difference');
  return (
    <>
      {table.change === 'added' && <Label isCompact color="green">{t('table.added')}</Label>}
      {table.change === 'removed' && <Label isCompact color="red">{t('table.removed')}</Label>}
      {table.rows.length > 0 && <Label isCompact variant="outline">{t('table.rows', { count: table.rows.length })}</Label>}
      {joint && <Label isCompact color="orange">{t('table.joint')}</Label>}
    </>
  );
}

function policy(code: string | null, t: (key: string) => string): string | null {
  return code === null ? null : t(`policy.${code}`);
}

function ColumnChange({ column }: { column: ColumnDifference }) {
  const { t } = useTranslation('difference');
  return (
    <li>
      {t(`column.${column.change}`, { column: column.label })}
      {column.before !== column.after && (
        <>
          {'. '}
          {t('column.asks')} <code><Written before={column.before} after={column.after} /></code>
        </>
      )}
    </li>
  );
}

function Rows({ table, results, linkTo }: { table: TableDifference; results: ReadonlySet<string>; linkTo: TableChangeProps['linkTo'] }) {
  const { t } = useTranslation('difference');
  const [all, setAll] = useState(false);
  const hidden = table.rows.length - SHOWN;
  const rows = all ? table.rows : table.rows.slice(0, SHOWN);
  return (
    <>
      <ul className="vaglio-row-changes">
        {rows.map((row) => (
          <RowChange key={row.id} row={row} results={results} link={linkTo?.(table.id, row.id)} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="link" isInline onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('table.fewer') : t('table.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** The rows as a table, once the reader asks for them. */
function Whole({ children }: { children: ReactNode }) {
  const { t } = useTranslation('difference');
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection toggleText={t('table.grid')} isExpanded={open} onToggle={(_, next) => setOpen(next)}>
      {open && children}
    </ExpandableSection>
  );
}
