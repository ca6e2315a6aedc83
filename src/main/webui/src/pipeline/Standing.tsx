import { Label, LabelGroup } from '@patternfly/react-core';
import type { LabelProps } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useCodes } from './codes';
import type { QueuedLead } from './queries';

const COLOURS: Record<string, LabelProps['color']> = { at_risk: 'orange', dead: 'red', warn: 'yellow', stalled: 'orangered' };
/** What needs no word: that a lead is alive and moves. */
const USUAL = ['alive', 'none'];

/** The verdict on a lead and its stall alert. */
export function Standing({ lead }: { lead: QueuedLead }) {
  const { t } = useTranslation('pipeline');
  const code = useCodes();
  const { verdict, stall } = lead;
  const alert = stall && !USUAL.includes(stall) ? stall : null;
  const shownVerdict = verdict && (!alert || !USUAL.includes(verdict)) ? verdict : null;
  return (
    <LabelGroup numLabels={3} aria-label={t('column.verdict')}>
      {shownVerdict && (
        <Label isCompact color={COLOURS[shownVerdict] ?? 'grey'}>
          {code('verdict', shownVerdict)}
        </Label>
      )}
      {alert && (
        <Label isCompact variant="outline" color={COLOURS[alert] ?? 'grey'}>
          {code('stall', alert)}
        </Label>
      )}
    </LabelGroup>
  );
}
