import { ExpandableSection, Spinner } from '@patternfly/react-core';
import { FlaskIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { faultsOf } from '~/shared/faults';
import { Nothing, Shown } from '~/shared/States';
import { AsOf } from './AsOf';
import { FactForm } from './FactForm';
import { litRows } from './glance';
import { catalogue, factGroups, isDraft, type Outcome, type Target } from './queries';
import { Refused } from './Refused';
import { Result } from './Result';
import { StartFrom } from './StartFrom';
import type { Tree } from './tree';
import './trial.css';
import { useTried } from './tried';
import { useTrial } from './useTrial';

interface TrySpaceProps {
  target: Target;
  revision: number;
  /** The table whose rows are lit; all tables when not given. */
  table?: string;
  onLit?: (rows: Set<string>) => void;
  /** It stands beside a grid, in little room. */
  compact?: boolean;
  /** What can be done with the outcome, above it. */
  actions?: (outcome: Outcome, lead: Tree) => ReactNode;
}

const NO_TYPES = new Map<string, string>();

/** The facts of a lead on one side, what comes of it on the other; it is tried again whenever something changes. */
export function TrySpace({ target, revision, table, onLit, compact = false, actions }: TrySpaceProps) {
  const { t, i18n } = useTranslation('trial');
  const may = useMay('editor', 'approver', 'administrator', 'caller');
  const [tried, setTried] = useTried();
  const groups = useQuery({ ...factGroups(target), enabled: may });
  const types = useQuery({ ...catalogue(target, i18n.language), enabled: may });
  const trial = useTrial(target, tried, revision, may);
  const outcome = trial.enabled && !trial.error ? trial.data : undefined;
  const faults = useMemo(() => faultsOf(trial.error), [trial.error]);
  const lit = useMemo(() => litRows(outcome?.decision, table), [outcome, table]);
  useEffect(() => onLit?.(lit), [lit, onLit]);
  useEffect(() => () => onLit?.(new Set()), [onLit]);
  const [open, setOpen] = useState(true);
  if (!may) return <Nothing icon={FlaskIcon} title={t('mayNot')}>{isDraft(target) ? t('mayNotDraft') : t('mayNotText')}</Nothing>;
  return (
    <div className="vaglio-try">
      <div className="vaglio-try-split">
        <div className="vaglio-try-facts">
          <StartFrom tried={tried} onStart={setTried} />
          <ExpandableSection toggleText={t('facts')} isExpanded={open} onToggle={(_, isOpen) => setOpen(isOpen)}>
            <AsOf value={tried.asOf} onChange={(asOf) => setTried({ ...tried, asOf })} />
            <Shown of={groups}>
              {(known) => (
                <FactForm
                  groups={known}
                  types={types.data ?? NO_TYPES}
                  lead={tried.lead}
                  faults={faults}
                  onChange={(lead) => setTried({ ...tried, lead })}
                />
              )}
            </Shown>
          </ExpandableSection>
        </div>
        <section aria-label={t('result')} className="vaglio-try-result">
          <p role="status" className="vaglio-quiet vaglio-try-waiting">
            {trial.waiting && (
              <>
                <Spinner size="sm" aria-hidden /> {t('trying')}
              </>
            )}
          </p>
          {!trial.enabled && (
            <Nothing icon={FlaskIcon} title={t('nothingYet')}>
              {t('nothingYetText')}
            </Nothing>
          )}
          {trial.enabled && trial.error && <Refused error={trial.error} retry={() => void trial.refetch()} />}
          {outcome && (
            <>
              <h2 className="pf-v6-screen-reader">{t('result')}</h2>
            {actions?.(outcome, tried.lead)}
              <Result target={target} outcome={outcome} compact={compact} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
