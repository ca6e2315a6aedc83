import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { useFormats } from '~/shared/format';
import { RowLink } from '../addresses';
import { Because } from '../Because';
import { plain, useCodes, type CodeGroup } from '../codes';
import { useShown } from '../Value';
import type { Span, Step } from './bridge';

type Points = Schemas['ContributionDifference'];
type VerdictChange = Schemas['VerdictDifference'];

/** Which words the values of a verdict have. */
const WORDS: Record<string, CodeGroup> = {
  'bands.band': 'band',
  'status.verdict': 'verdict',
  'status.stall.verdict': 'stall',
  'status.tryAgain.verdict': 'tryAgain',
  'stage.recommended': 'stage',
  'bant.verdict': 'bant',
  'priority.class': 'class',
  'relationship.kind': 'relationship',
  'nextStep.nurture.step': 'nurture',
};

function PointsLine({ change }: { change: Points }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const [from, to] = [change.from ?? 0, change.to ?? 0];
  const what = change.from === null ? 'came' : change.to === null ? 'went' : 'changed';
  return (
    <li>
      <strong>{formats.points(to - from)}</strong>{' '}
      <RowLink table={change.table} rows={[change.row]}>
        {change.label ?? change.row}
      </RowLink>{' '}
      <span className="decision-aside">{t(`compare.${what}`, { from: formats.points(from), to: formats.points(to) })}</span>
      <Because inputs={change.to === null ? change.sawBefore : change.sawAfter} />
    </li>
  );
}

function VerdictLine({ change }: { change: VerdictChange }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const group = WORDS[change.verdict];
  const word = (code: string | null) => (code === null ? t('story.none') : group ? words(group, code) : code);
  return (
    <li>
      {t(`compare.verdicts.${change.verdict.replace(/\./g, '_')}`, { defaultValue: plain(change.verdict) })}: {t('compare.fromTo', { from: word(change.from), to: word(change.to) })}
      {change.toRow?.label && <div className="decision-small">{change.toRow.label}</div>}
    </li>
  );
}

/** What changed in one step, in words. */
export function StepCauses({ step, span, children }: { step: Step; span: Span; children?: React.ReactNode }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const points = step.contributions ?? [];
  const verdicts = step.verdicts ?? [];
  const nothing = !step.problem && points.length === 0 && verdicts.length === 0;
  const [open, setOpen] = useState(!nothing);
  const title =
    span.points === null
      ? t(`compare.steps.${step.step}.name`)
      : t('compare.stepTitle', { name: t(`compare.steps.${step.step}.name`), from: formats.number(span.from!), to: formats.number(span.to!), points: span.points === 0 ? '0' : formats.points(span.points) });
  return (
    <section className="decision-step" aria-label={t('compare.stepLabel', { name: t(`compare.steps.${step.step}.name`) })}>
      <ExpandableSection toggleText={title} isExpanded={open} onToggle={(_, expanded) => setOpen(expanded)}>
        <p className="decision-note">{t(`compare.steps.${step.step}.text`)}</p>
        {step.problem && (
          <p>
            {t('compare.problem')} <span lang="en">{step.problem.detail}</span>
          </p>
        )}
        {nothing && <p>{t(`compare.steps.${step.step}.nothing`)}</p>}
        {points.length > 0 && (
          <ul className="decision-list">
            {points.map((change) => (
              <PointsLine key={change.table + change.row} change={change} />
            ))}
          </ul>
        )}
        {verdicts.length > 0 && (
          <>
            <p className="decision-lead">{t('compare.verdictsChanged')}</p>
            <ul className="decision-list">
              {verdicts.map((change) => (
                <VerdictLine key={change.verdict} change={change} />
              ))}
            </ul>
          </>
        )}
        {children}
      </ExpandableSection>
    </section>
  );
}

/** The facts that are otherwise, each with both values. */
export function FactChanges({ facts }: { facts: Schemas['FactDifference'][] }) {
  const { t } = useTranslation('decision');
  const shown = useShown();
  if (facts.length === 0) return <p>{t('compare.sameFacts')}</p>;
  return (
    <div className="decision-scroll" tabIndex={0} role="region" aria-label={t('compare.facts')}>
      <table className="decision-table">
        <caption>{t('compare.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.fact')}</th>
            <th scope="col">{t('compare.before')}</th>
            <th scope="col">{t('compare.after')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.pointer}>
              <th scope="row" title={fact.pointer}>
                {fact.label ?? plain(fact.fact.replace(/\./g, ' '))}
              </th>
              <td className={fact.from === null ? 'decision-unknown' : 'decision-was'}>{shown(fact.from)}</td>
              <td className={fact.to === null ? 'decision-unknown' : undefined}>{shown(fact.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
