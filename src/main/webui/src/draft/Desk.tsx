import { Drawer, DrawerContent, DrawerContentBody } from '@patternfly/react-core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '~/api/me';
import { useCellMarks } from '~/check/useCellMarks';
import { TableGrid } from '~/grid/TableGrid';
import type { Draft, RuleTable } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { useNarrow } from '~/shared/useNarrow';
import { ConflictDialog } from './ConflictDialog';
import type { DeskSearch } from './desk';
import { DeskBar } from './DeskBar';
import { canBeEdited } from './DraftList';
import { Notices } from './Notices';
import { RowSaid } from './RowSaid';
import { SidePanel } from './SidePanel';
import { Switcher } from './Switcher';
import { Trail } from './Trail';
import { useBefore } from './useBefore';
import { useDraftTable } from './useDraftTable';
import { useInvalidation } from './useInvalidation';
import { useMarks } from './useMarks';
import { usePlace } from './usePlace';

interface DeskProps {
  draft: Draft;
  opened: RuleTable;
}

/** The table of a draft with all that is needed to edit it: bar, grid, the row in words, and what stands beside. */
export function Desk({ draft, opened }: DeskProps) {
  const { t, i18n } = useTranslation('draft');
  const { name } = useMe();
  const mayEdit = useMay('editor', 'administrator') && canBeEdited(draft);
  const search = useSearch({ from: '/shell/drafts/$draft/tables/$table' });
  const go = useSearchChange(draft.id, opened.id);
  const edited = useDraftTable(draft.id, opened, { name, mayEdit, language: i18n.language, limit: draft.limits.editsACall });
  const { session, table } = edited;
  const { place, goTo, jump, onPlace } = usePlace(search, go);
  const before = useBefore(draft, table);
  const said = useMarks(edited);
  const found = useCellMarks(draft.id, table.id, edited.revision);
  const marks = useMemo(() => [...said, ...found], [said, found]);
  const [lit, setLit] = useState<ReadonlySet<string>>(NONE);
  const narrow = useNarrow();
  useInvalidation(draft.id, edited.revision);
  return (
    <PageFrame title={table.label} path={<Trail draft={draft} here={table.label} />} actions={<Switcher draft={draft} table={table.id} tab={search.tab} />} wide>
      <Drawer isExpanded={search.tab !== undefined} isInline position={narrow ? 'bottom' : 'end'} className={narrow && search.tab ? 'vaglio-desk is-stacked' : 'vaglio-desk'}>
        <DrawerContent
          panelContent={
            <SidePanel draft={draft} edited={edited} tab={search.tab ?? 'checks'} below={narrow} onTab={(tab) => go({ tab })} onGo={jump} onLit={setLit} />
          }
        >
          <DrawerContentBody className="vaglio-desk-body">
            <DeskBar edited={edited} mayEdit={mayEdit} tab={search.tab} onTab={(tab) => go({ tab })} onGo={jump} />
            <Notices draft={draft} edited={edited} mayEdit={mayEdit} onGo={jump} />
            <TableGrid
              table={table}
              readOnly={!mayEdit}
              lit={lit}
              marks={marks}
              before={before}
              goTo={goTo}
              onEdit={session.edit}
              onUndo={session.undo}
              onRedo={session.redo}
              onPlace={onPlace}
            />
            <RowSaid table={table} at={place} before={before} hint={t('noRow')} />
          </DrawerContentBody>
        </DrawerContent>
      </Drawer>
      {edited.conflict && <ConflictDialog table={table} open={edited.conflict} onResolve={session.resolve} />}
    </PageFrame>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Writes into the address what is open and where one is, without a page of its own in the browser's history. */
function useSearchChange(draft: string, table: string): (change: DeskSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) =>
      void navigate({
        to: '/drafts/$draft/tables/$table',
        params: { draft, table },
        search: (before) => ({ ...before, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, draft, table],
  );
}
