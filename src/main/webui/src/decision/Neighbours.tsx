import { Button } from '@patternfly/react-core';
import { AngleLeftIcon, AngleRightIcon } from '@patternfly/react-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionItem } from './queries';

/** To the decision of the lead before this one, to the one after it, and why they differ. */
export function Neighbours({ items, current }: { items: DecisionItem[]; current: string }) {
  const { t } = useTranslation('decision');
  const at = items.findIndex((item) => item.decisionId === current);
  const [newer, here, older] = [items[at - 1], items[at], items[at + 1]];
  if (!here || items.length < 2) return null;
  return (
    <>
      <Neighbour item={older} text={t('one.older')} icon={<AngleLeftIcon />} />
      <Neighbour item={newer} text={t('one.newer')} icon={<AngleRightIcon />} />
      {older && older.kind === 'decided' && here.kind === 'decided' && older.ruleSet.name === here.ruleSet.name && (
        <Link to="/decisions/compare" search={{ a: older.decisionId, b: here.decisionId }}>
          {t('one.compare')}
        </Link>
      )}
    </>
  );
}

function Neighbour({ item, text, icon }: { item: DecisionItem | undefined; text: string; icon: ReactNode }) {
  if (!item) return <Button variant="plain" aria-label={text} isAriaDisabled icon={icon} />;
  return (
    <Link to="/decisions/$id" params={{ id: item.decisionId }} aria-label={text} className="pf-v6-c-button pf-m-plain">
      <span className="pf-v6-c-button__icon">{icon}</span>
    </Link>
  );
}
