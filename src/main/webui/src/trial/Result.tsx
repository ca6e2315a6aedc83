import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowsPlace } from '~/decision/addresses';
import { DecisionStory } from '~/decision/DecisionStory';
import type { Told } from '~/decision/story/told';
import { Alert } from '~/shared/Alert';
import { isDraft, type Outcome, type Target } from './queries';
import { SideBySide } from './SideBySide';

/** As many differing places as the service lists at most. */
const LISTED = 100;

/** Rows in the tables of a draft, lit by the try-out that leads there. */
const rowsOfDraft =
  (draft: string): RowsPlace =>
  (table, rows) => ({ to: '/drafts/$draft/tables/$table', params: { draft, table }, search: { row: rows[0], tab: 'try' } });

interface ResultProps {
  target: Target;
  outcome: Outcome;
  /** Beside a grid there is little room. */
  compact: boolean;
}

/** What comes of a lead: its story, and for a draft the live version beside it. */
export function Result({ target, outcome, compact }: ResultProps) {
  const { t } = useTranslation('trial');
  const [tab, setTab] = useState<string | number>('story');
  const rows = useMemo(() => (isDraft(target) ? rowsOfDraft(target.draft) : undefined), [target]);
  const story = <DecisionStory decision={outcome.decision as unknown as Told} compact={compact} rows={rows} headings="h3" />;
  if (outcome.live === undefined) return story;
  const { length } = outcome.differences;
  return (
    <>
      <Tabs activeKey={tab} onSelect={(_, key) => setTab(key)} aria-label={t('result')} mountOnEnter unmountOnExit>
        <Tab eventKey="story" title={<TabTitleText>{t('byDraft')}</TabTitleText>}>
          <div className="vaglio-tab">{story}</div>
        </Tab>
        <Tab
          eventKey="beside"
          title={<TabTitleText>{length ? t('againstLiveCount', { count: length }) : t('againstLive')}</TabTitleText>}
        >
          <div className="vaglio-tab">
            <SideBySide outcome={outcome} />
            {length >= LISTED && <Alert variant="info" isInline isPlain title={t('manyDifferences')} component="p" />}
          </div>
        </Tab>
      </Tabs>
    </>
  );
}
