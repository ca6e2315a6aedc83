import { useMemo } from 'react';
import { useMay } from '~/api/me';
import { useTried } from '~/trial/tried';
import { useTrial } from '~/trial/useTrial';
import { TrialIntoCase } from './TrialIntoCase';

/** The way from what is tried now to a case; nothing while no lead is tried. */
export function TrialOfPanel({ draft, table, revision }: { draft: string; table?: string; revision: number }) {
  const may = useMay('editor', 'administrator');
  const [tried] = useTried();
  const target = useMemo(() => ({ draft }), [draft]);
  const trial = useTrial(target, tried, revision, may);
  if (!trial.enabled || trial.error || !trial.data) return null;
  return <TrialIntoCase draft={draft} table={table} revision={revision} lead={tried.lead} decision={trial.data.decision} />;
}
