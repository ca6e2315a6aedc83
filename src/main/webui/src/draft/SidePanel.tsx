import { DrawerActions, DrawerCloseButton, DrawerHead, DrawerPanelContent, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedRow } from '~/check/queries';
import { useProposedEdits } from '~/check/useProposedEdits';
import type { Draft } from '~/rules/queries';
import { Loading } from '~/shared/States';
import { TABS, type Tab as TabKey } from './desk';
import { History } from './History';
import type { DraftSession } from './session';
import type { SessionState } from './state';

const ChecksPanel = lazy(async () => ({ default: (await import('~/check/ChecksPanel')).ChecksPanel }));
const CasesPanel = lazy(async () => ({ default: (await import('~/cases/CasesPanel')).CasesPanel }));
const TryPanel = lazy(async () => ({ default: (await import('~/trial/TryPanel')).TryPanel }));

interface SidePanelProps {
  draft: Draft;
  edited: SessionState & { session: DraftSession };
  tab: TabKey;
  /** It stands below the grid, where all of it is shown. */
  below: boolean;
  onTab: (tab: TabKey | undefined) => void;
  onGo: (row: string, column?: string) => void;
  onLit: (rows: ReadonlySet<string>) => void;
}

/** Beside the grid: its checks and cases, a lead to try, and what was done to it. */
export function SidePanel(props: SidePanelProps) {
  const { tab, below, onTab } = props;
  const { t } = useTranslation('draft');
  return (
    <DrawerPanelContent isResizable={!below} defaultSize="26rem" minSize="18rem" maxSize="60%" resizeAriaLabel={t('resize')} className="vaglio-no-print">
      <DrawerHead className="vaglio-beside-head">
        <Tabs activeKey={tab} onSelect={(_, key) => onTab(key as TabKey)} aria-label={t('beside')} mountOnEnter unmountOnExit>
          {TABS.map((key) => (
            <Tab key={key} eventKey={key} title={<TabTitleText>{t(`tabs.${key}`)}</TabTitleText>}>
              <div className="vaglio-beside-body">
                <Suspense fallback={<Loading />}>
                  <Panel {...props} tab={key} />
                </Suspense>
              </div>
            </Tab>
          ))}
        </Tabs>
        <DrawerActions>
          <DrawerCloseButton aria-label={t('close')} onClick={() => onTab(undefined)} />
        </DrawerActions>
      </DrawerHead>
    </DrawerPanelContent>
  );
}

function Panel({ draft, edited, tab, onGo, onLit }: SidePanelProps) {
  const goTo = useGoTo(draft, edited.table.id, onGo);
  const add = useAddRows(edited);
  const of = { draft: draft.id, table: edited.table.id, revision: edited.revision };
  if (tab === 'checks') return <ChecksPanel {...of} onGo={goTo} onAddRows={add} />;
  if (tab === 'cases') return <CasesPanel {...of} />;
  if (tab === 'try') return <TryPanel {...of} onLit={onLit} />;
  return <History draft={draft.id} revisions={edited.history} table={of.table} />;
}

/** Goes to a cell of this table, or to that of another one on its own page. */
function useGoTo(draft: Draft, here: string, onGo: SidePanelProps['onGo']) {
  const navigate = useNavigate();
  return (row: string | null, column: string | null, table: string) => {
    if (table === here) return row ? onGo(row, column ?? undefined) : undefined;
    void navigate({
      to: '/drafts/$draft/tables/$table',
      params: { draft: draft.id, table },
      search: { tab: 'checks', row: row ?? undefined, column: column ?? undefined },
    });
  };
}

/** Rows that a check proposes for this table are a gesture like any other. */
function useAddRows({ session, table }: SidePanelProps['edited']) {
  const editsOf = useProposedEdits();
  return (of: string, rows: ProposedRow[]) => of === table.id && session.edit(editsOf(rows, table));
}
