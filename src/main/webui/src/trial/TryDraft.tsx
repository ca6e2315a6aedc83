import { useMemo } from 'react';
import { TrialIntoCase } from '~/cases/TrialIntoCase';
import { TrySpace } from './TrySpace';

interface TryDraftProps {
  draft: string;
  table?: string;
  revision: number;
  onLit?: (rows: Set<string>) => void;
  compact?: boolean;
}

/** Tries a lead on a draft; what comes of it can be kept as a case. */
export function TryDraft({ draft, table, revision, onLit, compact }: TryDraftProps) {
  const target = useMemo(() => ({ draft }), [draft]);
  return (
    <TrySpace
      target={target}
      revision={revision}
      table={table}
      onLit={onLit}
      compact={compact}
      actions={(outcome, lead) => (
        <TrialIntoCase draft={draft} table={table} revision={revision} lead={lead} decision={outcome.decision} />
      )}
    />
  );
}
