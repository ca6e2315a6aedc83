import { Label } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import type { DecisionItem } from './queries';
import { dotsOf } from './sparkline';
import { Verdict } from './story/Verdict';

const WIDTH = 260;
const HEIGHT = 64;

/** The scores of a lead over time, the one that is looked at filled; the time line beside it says the same in words. */
function Sparkline({ items, current }: { items: DecisionItem[]; current: string }) {
  const scored = items.filter((item) => typeof item.outcome.score?.total === 'number').reverse();
  const dots = dotsOf(
    scored.map((item) => ({ at: item.asOf, total: item.outcome.score!.total! })),
    WIDTH,
    HEIGHT,
  );
  return (
    <svg className="decision-spark" viewBox={`-6 -6 ${WIDTH + 12} ${HEIGHT + 12}`} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <polyline points={dots.map((dot) => `${dot.x},${dot.y}`).join(' ')} />
      {dots.map((dot, at) => (
        <circle key={scored[at]!.decisionId} cx={dot.x} cy={dot.y} r={scored[at]!.decisionId === current ? 5 : 3} className={scored[at]!.decisionId === current ? 'decision-spark-current' : undefined} />
      ))}
    </svg>
  );
}

/** Older first, as a comparison tells it. */
function between(one: DecisionItem, other: DecisionItem) {
  const [a, b] = one.asOf <= other.asOf ? [one, other] : [other, one];
  return { a: a.decisionId, b: b.decisionId };
}

function Entry({ item, before, current }: { item: DecisionItem; before?: DecisionItem; current: DecisionItem }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  const { score, bands, status, stage } = item.outcome;
  const step = typeof score?.total === 'number' && typeof before?.outcome.score?.total === 'number' ? score.total - before.outcome.score.total : null;
  const here = item.decisionId === current.decisionId;
  return (
    <li className={here ? 'decision-entry decision-entry--here' : 'decision-entry'} aria-current={here || undefined}>
      <div>
        <Link to="/decisions/$id" params={{ id: item.decisionId }} search={{ show: 'history' }}>
          <time dateTime={item.asOf}>{formats.dateTime(item.asOf)}</time>
        </Link>{' '}
        {here && (
          <Label isCompact color="blue">
            {t('history.here')}
          </Label>
        )}{' '}
        {item.superseded && <Label isCompact>{t('superseded')}</Label>}
      </div>
      <div>
        {item.kind === 'failed' ? words('kind', 'failed') : <strong>{typeof score?.total === 'number' ? formats.number(score.total) : t('story.none')}</strong>}{' '}
        {step !== null && step !== 0 && <span className="decision-aside">{t('history.step', { points: formats.points(step) })}</span>}{' '}
        {bands?.band && <Verdict group="band" code={bands.band} />} {status?.verdict && <Verdict group="verdict" code={status.verdict} />} {stage && words('stage', stage.recommended)}
      </div>
      <div className="decision-small">
        {t('rules', { name: item.ruleSet.name, version: item.ruleSet.version })}
        {t('separator')}
        {item.caller}
        {t('separator')}
        {words('trigger', item.trigger)}
        {!here && item.kind === 'decided' && current.kind === 'decided' && item.ruleSet.name === current.ruleSet.name && (
          <>
            {t('separator')}
            <Link to="/decisions/compare" search={between(item, current)}>
              {t('history.compare')}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

/** What was decided about the lead, newest first, with its scores as a line. */
export function History({ items, current }: { items: DecisionItem[]; current: string }) {
  const { t } = useTranslation('decision');
  const here = items.find((item) => item.decisionId === current);
  if (!here) return <p>{t('history.notHere')}</p>;
  return (
    <div className="decision-history">
      <Sparkline items={items} current={current} />
      <ol className="decision-line">
        {items.map((item, at) => (
          <Entry key={item.decisionId} item={item} before={items[at + 1]} current={here} />
        ))}
      </ol>
    </div>
  );
}
