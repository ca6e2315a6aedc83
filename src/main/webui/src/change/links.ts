import { linkOptions, type LinkProps } from '@tanstack/react-router';

/** Where a table of a draft, or one of its rows, is shown. */
export function tableOfDraft(draft: string): (table: string, row: string | null) => LinkProps {
  return (table, row) =>
    linkOptions({ to: '/drafts/$draft/tables/$table', params: { draft, table }, search: row === null ? {} : { row } });
}

/** Where a draft is shown. */
export const draftPage = (draft: string) => linkOptions({ to: '/drafts/$draft', params: { draft } });
