import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { draftTables, type RuleTable } from '~/rules/queries';
import { Failed, Loading } from '~/shared/States';
import { AllFine, ChecksStatus } from './ChecksStatus';
import { FindingGroup } from './FindingGroup';
import { grouped, KINDS, kindOf } from './grouping';
import type { Finding, ProposedRow } from './queries';
import { useAdditions } from './useAdditions';
import { useChecks } from './useChecks';
import './check.css';

export interface ChecksPanelProps {
  draft: string;
  /** The table that the page is about; without one all of the draft is checked. */
  table?: string;
  revision: number;
  onGo: (row: string | null, column: string | null, table: string) => void;
  /** Adds rows in the page's own way and says whether it did; otherwise the panel edits the draft. */
  onAddRows?: (table: string, rows: ProposedRow[]) => boolean;
}

/** What is wrong with a table or all of a draft, grouped, each leading to its cell. */
export function ChecksPanel({ draft, table, revision, onGo, onAddRows }: ChecksPanelProps) {
  const { t, i18n } = useTranslation('check');
  const mayEdit = useMay('editor', 'administrator');
  const [whole, setWhole] = useState(false);
  const scope = whole ? undefined : table;
  const checked = useChecks(draft, scope, revision);
  const names = useQuery({ ...draftTables(draft, i18n.language), enabled: scope === undefined });
  const tableNames = useMemo(() => new Map(names.data?.map((one) => [one.id, one.label])), [names.data]);
  const adding = useAdditions(draft);
  const [added, setAdded] = useState<Finding | null>(null);
  const groups = useMemo(() => grouped(checked.findings ?? []), [checked.findings]);
  const add = (finding: Finding, of: RuleTable) => {
    if (onAddRows?.(of.id, finding.proposed)) return;
    setAdded(finding);
    adding.mutate({ rows: finding.proposed, table: of });
  };
  const wrong = groups.some((group) => group.kind === 'error' || group.kind === 'warning');
  const notAnalysed = checked.findings?.filter((finding) => kindOf(finding) === 'notAnalysed').length ?? 0;
  return (
    <section aria-label={t('title')} className="vaglio-checks">
      {table && (
        <ToggleGroup aria-label={t('scope')} isCompact>
          <ToggleGroupItem text={t('thisTable')} isSelected={!whole} onChange={() => setWhole(false)} />
          <ToggleGroupItem text={t('whole')} isSelected={whole} onChange={() => setWhole(true)} />
        </ToggleGroup>
      )}
      <ChecksStatus checked={checked} whole={scope === undefined} />
      {checked.error && !checked.findings && <Failed error={checked.error} retry={checked.again} />}
      {!checked.findings && !checked.error && <Loading lines={5} />}
      {checked.findings && !wrong && !checked.stale && <AllFine notAnalysed={notAnalysed} whole={scope === undefined} />}
      <div className={checked.stale ? 'vaglio-stale' : undefined}>
        {KINDS.map((kind) => {
          const of = groups.filter((group) => group.kind === kind);
          return (
            of.length > 0 && (
              <div key={kind} role="group" aria-label={t(`kind.${kind}`)}>
                {of.map((group) => (
                  <FindingGroup
                    key={group.code}
                    draft={draft}
                    group={group}
                    tableNames={scope === undefined ? tableNames : undefined}
                    onGo={onGo}
                    onAdd={mayEdit ? add : undefined}
                    adding={adding.isPending ? added : null}
                  />
                ))}
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
