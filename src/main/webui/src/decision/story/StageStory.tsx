import { List, ListItem } from '@patternfly/react-core';
import { CheckCircleIcon, OutlinedCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Section } from './Section';

/** The stage that the evidence allows, what the next one still wants, and what is to be done in it (S1, S2). */
export function StageStory({ stage, compact }: { stage: Schemas['StageVerdict']; compact: boolean }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <Section title={t('story.stage.title')}>
      <p>
        <RowLink table={stage.table} rows={[stage.row]}>
          {stage.label ?? words('stage', stage.recommended)}
        </RowLink>
      </p>
      {stage.source === 'unmapped' && <p className="decision-note">{t('story.stage.unmapped')}</p>}
      {!!stage.missingEvidence?.length && (
        <>
          <p className="decision-lead">{t('story.stage.missing')}</p>
          <List>
            {stage.missingEvidence.map((one) => (
              <ListItem key={one.row}>
                <RowLink table={one.table} rows={[one.row]}>
                  {one.text ?? one.label ?? one.code}
                </RowLink>
              </ListItem>
            ))}
          </List>
        </>
      )}
      {stage.wayOut && <p>{t('story.stage.wayOut', { text: stage.wayOut.text ?? stage.wayOut.label })}</p>}
      {!compact && !!stage.activities?.length && (
        <>
          <p className="decision-lead">{t('story.stage.activities')}</p>
          <List isPlain>
            {stage.activities.map((one) => (
              <ListItem key={one.row} icon={one.done ? <CheckCircleIcon className="decision-done" /> : <OutlinedCircleIcon />}>
                {one.text ?? one.label ?? one.code} <span className="decision-aside">{t(one.done ? 'story.stage.done' : 'story.stage.open')}</span>
              </ListItem>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
