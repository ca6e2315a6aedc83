import { Button, FormSelect, FormSelectOption, FormSelectOptionGroup, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem, Tooltip } from '@patternfly/react-core';
import { OpenDrawerRightIcon, PlusIcon, RedoIcon, UndoIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftTables, type Draft } from '~/rules/queries';
import { Confirm } from '~/shared/Confirm';
import { ColumnDialog } from './ColumnDialog';
import type { Tab } from './desk';
import { People } from './People';
import { SavedState } from './SavedState';
import type { DraftSession } from './session';
import type { SessionState } from './state';

interface DeskBarProps {
  draft: Draft;
  edited: SessionState & { session: DraftSession };
  mayEdit: boolean;
  tab: Tab | undefined;
  onTab: (tab: Tab | undefined) => void;
  onGo: (row: string, column?: string) => void;
}

/** Above the grid: which table, undo and redo, whether all is saved, who else is here, what stands beside. */
export function DeskBar({ draft, edited, mayEdit, tab, onTab, onGo }: DeskBarProps) {
  const { t } = useTranslation('draft');
  const [adding, setAdding] = useState(false);
  return (
    <Toolbar className="vaglio-desk-bar vaglio-no-print" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem>
          <Switcher draft={draft} table={edited.table.id} tab={tab} />
        </ToolbarItem>
        {mayEdit && <Turns edited={edited} />}
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
          <ToolbarItem>
            <Button variant={tab ? 'primary' : 'secondary'} size="sm" icon={<OpenDrawerRightIcon />} aria-expanded={tab !== undefined} onClick={() => onTab(tab ? undefined : 'checks')}>
              {t('beside')}
            </Button>
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
      {adding && <ColumnDialog table={edited.table} onAdd={edited.session.edit} onClose={() => setAdding(false)} />}
    </Toolbar>
  );
}

function Switcher({ draft, table, tab }: { draft: Draft; table: string; tab: Tab | undefined }) {
  const { t, i18n } = useTranslation('draft');
  const navigate = useNavigate();
  const tables = useQuery(draftTables(draft.id, i18n.language)).data ?? [];
  const models = [...new Set(tables.map(({ model }) => model))];
  return (
    <FormSelect
      aria-label={t('otherTable')}
      className="vaglio-desk-switcher"
      value={table}
      onChange={(_, id) => void navigate({ to: '/drafts/$draft/tables/$table', params: { draft: draft.id, table: id }, search: { tab } })}
    >
      {models.map((model) => (
        <FormSelectOptionGroup key={model} label={model}>
          {tables
            .filter((one) => one.model === model)
            .map(({ id, name }) => (
              <FormSelectOption key={id} value={id} label={name} />
            ))}
        </FormSelectOptionGroup>
      ))}
    </FormSelect>
  );
}

/** Undo and redo; what another person did last is not taken back without asking. */
function Turns({ edited }: { edited: DeskBarProps['edited'] }) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  const { canUndo, canRedo, undoOf, session } = edited;
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
}
