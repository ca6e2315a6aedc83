import { Button, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem, Tooltip } from '@patternfly/react-core';
import { OpenDrawerRightIcon, PlusIcon, RedoIcon, UndoIcon } from '@patternfly/react-icons';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '~/shared/Confirm';
import { ColumnDialog } from './ColumnDialog';
import type { Tab } from './desk';
import { People } from './People';
import { SavedState } from './SavedState';
import type { DraftSession } from './session';
import type { SessionState } from './state';

interface DeskBarProps {
  edited: SessionState & { session: DraftSession };
  mayEdit: boolean;
  tab: Tab | undefined;
  onTab: (tab: Tab | undefined) => void;
  onGo: (row: string, column?: string) => void;
}

/** Above the grid: undo and redo, whether all is saved, who else is here, what stands beside. */
export function DeskBar({ edited, mayEdit, tab, onTab, onGo }: DeskBarProps) {
  const { t } = useTranslation('draft');
  const [adding, setAdding] = useState(false);
  return (
    <Toolbar className="vaglio-desk-bar vaglio-no-print" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        {mayEdit && <Turns canUndo={edited.canUndo} canRedo={edited.canRedo} undoOf={edited.undoOf} session={edited.session} />}
        {mayEdit && (
          <ToolbarItem>
            <Button variant="secondary" size="sm" icon={<PlusIcon />} onClick={() => setAdding(true)}>
              {t('column.add')}
            </Button>
          </ToolbarItem>
        )}
        <ToolbarItem alignSelf="center">{mayEdit ? <SavedState edited={edited} /> : <span className="vaglio-quiet">{t('readOnly')}</span>}</ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem alignSelf="center">
            <People edited={edited} onGo={onGo} />
          </ToolbarItem>
          {!tab && (
            <ToolbarItem>
              <Button variant="secondary" size="sm" icon={<OpenDrawerRightIcon />} onClick={() => onTab('checks')}>
                {t('beside')}
              </Button>
            </ToolbarItem>
          )}
        </ToolbarGroup>
      </ToolbarContent>
      {adding && <ColumnDialog table={edited.table} onAdd={edited.session.edit} onClose={() => setAdding(false)} />}
    </Toolbar>
  );
}

type TurnsProps = Pick<DeskBarProps['edited'], 'canUndo' | 'canRedo' | 'undoOf' | 'session'>;

/** Undo and redo; what another person did last is not taken back without asking. */
const Turns = memo(function Turns({ canUndo, canRedo, undoOf, session }: TurnsProps) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  return (
    <ToolbarGroup gap={{ default: 'gapSm' }}>
      <ToolbarItem>
        <Tooltip content={undoOf ? t('undoOf', { author: undoOf }) : t('undo')}>
          <Button variant="plain" size="sm" icon={<UndoIcon />} aria-label={t('undo')} isAriaDisabled={!canUndo} onClick={() => (undoOf ? setAsking(true) : session.undo())} />
        </Tooltip>
      </ToolbarItem>
      <ToolbarItem>
        <Tooltip content={t('redo')}>
          <Button variant="plain" size="sm" icon={<RedoIcon />} aria-label={t('redo')} isAriaDisabled={!canRedo} onClick={session.redo} />
        </Tooltip>
      </ToolbarItem>
      {asking && (
        <Confirm title={t('undoOf', { author: undoOf })} action={t('undo')} onConfirm={() => (session.undo(), setAsking(false))} onClose={() => setAsking(false)}>
          {t('undoOfText', { author: undoOf })}
        </Confirm>
      )}
    </ToolbarGroup>
  );
});
