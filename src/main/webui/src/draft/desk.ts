/** What stands beside the grid of a table. */
export const TABS = ['checks', 'cases', 'try', 'history'] as const;
export type Tab = (typeof TABS)[number];

/** The place in a table and what is open beside it; a link with it leads to a cell. */
export interface DeskSearch {
  row?: string;
  column?: string;
  tab?: Tab;
}
