import type { Edit } from './calls';

export type FactType = NonNullable<Edit['fact']>['type'];
export const FACT_TYPES: FactType[] = ['string', 'number', 'boolean', 'date', 'date and time'];

/** The name of a fact as FEEL takes it without quotes. */
export const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;

/** What is wanted of a new column, as it was typed. */
export interface ColumnWish {
  label: string;
  /** A fact of the company's own that comes with it. */
  own: boolean;
  name: string;
  type: FactType;
  /** Values with commas between them. */
  allowed: string;
  expression: string;
  at: number;
}

/** The edit that adds the column; null while something is missing. */
export function newColumn(table: string, wish: ColumnWish): Edit | null {
  const label = wish.label.trim();
  const expression = wish.own ? `Facts.custom.${wish.name}` : wish.expression.trim();
  if (label === '' || expression === '' || (wish.own && !NAME.test(wish.name))) return null;
  const allowed = wish.type === 'string' ? wish.allowed.split(/[,;]/).map((value) => value.trim()).filter(Boolean) : [];
  const fact = { type: wish.type, ...(allowed.length > 0 && { allowed: [...new Set(allowed)] }) };
  return { op: 'addColumn', table, label, expression, at: wish.at, ...(wish.own && { fact }) };
}
