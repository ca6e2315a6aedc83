import { TryDraft } from './TryDraft';

export interface TryPanelProps {
  draft: string;
  /** The table beside which the panel stands. */
  table?: string;
  revision: number;
  /** The rows of the table that counted for the lead that is tried. */
  onLit: (rows: Set<string>) => void;
}

/** Tries a lead on a draft, beside the grid of a table. */
export function TryPanel(props: TryPanelProps) {
  return <TryDraft {...props} compact />;
}
