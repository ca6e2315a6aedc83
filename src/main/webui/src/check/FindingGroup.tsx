import { Badge, Button, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingItem, type FindingActions } from './FindingItem';
import type { Group } from './grouping';
import { Sign } from './Signs';

/** How many findings of a group are shown before one asks for more. */
const SHOWN = 10;

interface FindingGroupProps extends FindingActions {
  draft: string;
  group: Group;
  /** Names of tables by id; absent where the page is about one table. */
  tableNames?: Map<string, string>;
}

/** Findings of one code under their title, with what it means; what blocks nothing is closed at first. */
export function FindingGroup({ draft, group, tableNames, ...actions }: FindingGroupProps) {
  const { t, i18n } = useTranslation('check');
  const [open, setOpen] = useState(group.kind === 'error' || group.kind === 'warning');
  const [shown, setShown] = useState(SHOWN);
  const code = i18n.exists(`code.${group.code}.title`, { ns: 'check' }) ? group.code : 'other';
  const hidden = Math.max(0, group.findings.length - shown);
  return (
    <ExpandableSection
      className="vaglio-findings"
      isExpanded={open}
      onToggle={(_, isOpen) => setOpen(isOpen)}
      toggleContent={
        <span className="vaglio-findings-title">
          <Sign of={group.kind} />
          <span>{t(`code.${code}.title`)}</span>
          <Badge isRead>{group.findings.length}</Badge>
        </span>
      }
    >
      {open && (
        <>
          <p className="vaglio-quiet">{t(`code.${code}.text`)}</p>
          <ul>
            {group.findings.slice(0, shown).map((finding, at) => (
              <FindingItem
                key={`${finding.table} ${finding.row} ${finding.column} ${at}`}
                draft={draft}
                finding={finding}
                tableName={tableNames && finding.table ? (tableNames.get(finding.table) ?? finding.table) : undefined}
                {...actions}
              />
            ))}
          </ul>
          {hidden > 0 && (
            <Button variant="link" isInline onClick={() => setShown(shown + 50)}>
              {t('more', { count: Math.min(50, hidden) })}
            </Button>
          )}
        </>
      )}
    </ExpandableSection>
  );
}
