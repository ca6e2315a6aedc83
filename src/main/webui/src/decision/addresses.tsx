import { Link, type LinkProps } from '@tanstack/react-router';
import { createContext, useContext, type ReactNode } from 'react';

/** Where the rows of a table are looked at, lit: `to` with its parameters. */
export interface RowsAddress {
  to: string;
  params: Record<string, string>;
  search: Record<string, unknown>;
}

/** The address of rows of a table, in the version or the draft that a decision comes from. */
export type RowsPlace = (table: string, rows: string[]) => RowsAddress;

/** Rows in the tables of a published version. */
export const rowsOfVersion =
  (ruleSet: string, version: number): RowsPlace =>
  (table, rows) => ({ to: '/tables/$table', params: { table }, search: { ruleSet, version, lit: rows.join(',') } });

const Rows = createContext<RowsPlace | null>(null);

/** Says where the rows are that stand below; null: nowhere, they are no links. */
export function RowsAt({ place, children }: { place: RowsPlace | null; children: ReactNode }) {
  return <Rows value={place}>{children}</Rows>;
}

/** Text that leads to rows of a table; plain where there is no place for them. */
export function RowLink({ table, rows, children }: { table?: string | null; rows: (string | null | undefined)[]; children: ReactNode }) {
  const place = useContext(Rows);
  const named = rows.filter((row): row is string => !!row);
  if (!place || !table || named.length === 0) return <>{children}</>;
  return (
    <Link {...(place(table, named) as LinkProps)} className="decision-row-link">
      {children}
    </Link>
  );
}
