import { DrawerActions, DrawerCloseButton, DrawerHead, DrawerPanelContent, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { TABS, type Tab as TabKey } from './desk';
import { History } from './History';
import type { DraftSession } from './session';
import type { SessionState } from './state';

interface SidePanelProps {
  draft: Draft;
  edited: SessionState & { session: DraftSession };
  tab: TabKey;
  onTab: (tab: TabKey | undefined) => void;
  onGo: (row: string, column?: string) => void;
  onLit: (rows: ReadonlySet<string>) => void;
}

const READY: readonly TabKey[] = ['history'];

/** Beside the grid: its checks and cases, a lead to try, and what was done to it. */
export function SidePanel({ draft, edited, tab, onTab }: SidePanelProps) {
  const { t } = useTranslation('draft');
  const shown = READY.includes(tab) ? tab : READY[0]!;
  return (
    <DrawerPanelContent isResizable defaultSize="26rem" minSize="18rem" maxSize="60%" resizeAriaLabel={t('resize')} className="vaglio-beside vaglio-no-print">
      <DrawerHead className="vaglio-beside-head">
        <Tabs activeKey={shown} onSelect={(_, key) => onTab(key as TabKey)} aria-label={t('beside')} mountOnEnter unmountOnExit>
          {TABS.filter((key) => READY.includes(key)).map((key) => (
            <Tab key={key} eventKey={key} title={<TabTitleText>{t(`tabs.${key}`)}</TabTitleText>}>
              <div className="vaglio-beside-body">
                <History draft={draft.id} revisions={edited.history} table={edited.table.id} />
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
