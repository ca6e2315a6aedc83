import { useTranslation } from 'react-i18next';
import { RowsAt, rowsOfVersion, type RowsPlace } from './addresses';
import './decision.css';
import { BantStory } from './story/BantStory';
import { ContentStory, PersonaStory } from './story/FitsStory';
import { HeadingsAt, type HeadingLevel } from './story/headings';
import { NextStory } from './story/NextStory';
import { NearestStory, NeedsStory } from './story/OpenStory';
import { Section } from './story/Section';
import { StageStory } from './story/StageStory';
import { StatusStory } from './story/StatusStory';
import { Figures, Sentence } from './story/Summary';
import type { Told } from './story/told';
import { Warnings } from './story/Warnings';
import { WorkStory } from './story/WorkStory';
import { Waterfall } from './Waterfall';

interface DecisionStoryProps {
  decision: Told;
  /** In one column and without what is only looked up now and then. */
  compact?: boolean;
  /** Where its tables are; those of the version that decided when not given, none for null. */
  rows?: RowsPlace | null;
  /** Where another heading than the page's stands above it, the level below that. */
  headings?: HeadingLevel;
}

function placeOf({ ruleSet: { name, version } }: Told): RowsPlace | null {
  return typeof version === 'number' ? rowsOfVersion(name, version) : null;
}

/** One decision told as the lead's story: what counted, what follows from it, and what would change it. */
export function DecisionStory({ decision, compact = false, rows, headings = 'h2' }: DecisionStoryProps) {
  const { t } = useTranslation('decision');
  const { score, stage, bant, status, priority, owner, nextStep, persona, content, needs, nearest, warnings } = decision;
  return (
    <RowsAt place={rows === undefined ? placeOf(decision) : rows}>
      <HeadingsAt level={headings}>
        <div className="decision-story">
          <Sentence decision={decision} />
          <Figures decision={decision} />
          <Warnings warnings={warnings ?? []} />
          <div className={compact ? 'decision-parts decision-parts--compact' : 'decision-parts'}>
            {score && (
              <Section title={t('story.score')} wide>
                <Waterfall contributions={score.contributions ?? []} unlimited={score.unlimited} total={score.total} compact={compact} />
              </Section>
            )}
            {status && <StatusStory status={status} />}
            {stage && <StageStory stage={stage} compact={compact} />}
            {bant && <BantStory bant={bant} />}
            {(priority || owner) && <WorkStory decision={decision} />}
            {nextStep && <NextStory next={nextStep} nextEvaluationAt={decision.nextEvaluationAt} />}
            {nearest && <NearestStory nearest={nearest} />}
            {needs && <NeedsStory needs={needs} />}
            {!compact && persona && <PersonaStory persona={persona} />}
            {!compact && content && <ContentStory content={content} />}
          </div>
        </div>
      </HeadingsAt>
    </RowsAt>
  );
}
