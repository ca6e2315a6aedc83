import type { LinkProps } from '@tanstack/react-router';

/** Where a table of a draft, or one of its rows, is shown. */
export function tableOfDraft(draft: string): (table: string, row: string | null) => LinkProps {
  return (table, row) =>
    ({ to: '/drafts/$draft/tables/$table', params: { draft, table }, search: row === null ? {} : { row } }) as unknown as LinkProps;
}

/** Where a draft is shown. */
export const draftPage = (draft: string): LinkProps => ({ to: '/drafts/$draft', params: { draft } }) as unknown as LinkProps;
