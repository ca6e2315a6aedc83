import { Badge, Button, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { useToasts } from '~/shared/toasts';
import { useTried } from '~/trial/tried';
import { CaseItem } from './CaseItem';
import type { Section } from './concerns';
import type { FiledCase } from './queries';
import { DEFAULT_AS_OF } from './yaml';

/** How many cases of a section are shown before one asks for more. */
const SHOWN = 20;

export interface CaseSectionProps {
  section: Section;
  /** Nothing else is shown: it is open at first. */
  alone: boolean;
  failuresOf: (one: FiledCase) => string[] | undefined;
  mayEdit: boolean;
  onEdit: (one: FiledCase) => void;
  onRemove: (one: FiledCase) => void;
}

/** Cases that belong together: those that fail, those of the table, those beside it, the rest. */
export function CaseSection({ section, alone, failuresOf, mayEdit, onEdit, onRemove }: CaseSectionProps) {
  const { t } = useTranslation('cases');
  const toasts = useToasts();
  const mayTry = useMay('editor', 'approver', 'administrator');
  const [, setTried] = useTried();
  const [opened, setOpened] = useState<boolean | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const open = opened ?? (alone || section.key === 'failing' || section.key === 'rows');
  const hidden = Math.max(0, section.cases.length - shown);
  return (
    <ExpandableSection
      className="vaglio-case-section"
      isExpanded={open}
      onToggle={(_, next) => setOpened(next)}
      toggleContent={
        <span className="vaglio-case-title">
          {t(`section.${section.key}`)} <Badge isRead>{section.cases.length}</Badge>
        </span>
      }
    >
      {open && (
        <>
          <ul>
            {section.cases.slice(0, shown).map((one) => (
              <CaseItem
                key={`${one.file} ${one.name}`}
                one={one}
                failures={failuresOf(one)}
                mayEdit={mayEdit}
                mayTry={mayTry}
                onEdit={() => onEdit(one)}
                onRemove={() => onRemove(one)}
                onTry={() => {
                  setTried({ lead: one.facts ?? {}, asOf: one.asOf ?? DEFAULT_AS_OF });
                  toasts.done(t('triedNow'));
                }}
              />
            ))}
          </ul>
          {hidden > 0 && (
            <Button variant="link" isInline onClick={() => setShown(shown + 100)}>
              {t('more', { count: Math.min(100, hidden) })}
            </Button>
          )}
        </>
      )}
    </ExpandableSection>
  );
}
