import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import { useAmount, useShare } from './money';
import type { StageSum } from './queries';
import type { Measure, PipelineSearch } from './search';
import { leadsOf } from './search';
import { lengths, parts, type Part } from './sums';

/** The shortest bar that is still seen, of 1. */
const SEEN = 0.005;

function width(share: number): string {
  return `${Math.max(share, SEEN) * 100}%`;
}

interface Props {
  stages: StageSum[];
  by: Measure;
  search: PipelineSearch;
  currency: string | null;
}

/** Stages as horizontal bars, one below the other: how many leads or how much, and what of it stands still. */
export function StageBars({ stages, by, search, currency }: Props) {
  const long = lengths(stages, by);
  return (
    <ul className="vaglio-stages">
      {stages.map((stage, place) => (
        <StageBar key={stage.stage ?? ''} stage={stage} length={long[place]!} by={by} search={search} currency={currency} />
      ))}
    </ul>
  );
}

interface BarProps extends Omit<Props, 'stages'> {
  stage: StageSum;
  length: number;
}

function StageBar({ stage, length, by, search, currency }: BarProps) {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const code = useCodes();
  const amount = useAmount(currency);
  const share = useShare();
  const name = stage.stage ? code('stage', stage.stage) : t('noStage');
  const found = parts(stage, by);
  const stalled = found.find((part) => part.standing === 'stalled');
  const facts = (
    <>
      <strong>{t('leads', { count: stage.leads, shown: formats.number(stage.leads) })}</strong>
      {stage.withAmount > 0 && <span>{amount(stage.amount)}</span>}
      {stalled && <span className="vaglio-stalled">{t('stalledOf', { value: by === 'leads' ? formats.number(stalled.value) : amount(stalled.value), share: share(stalled.share) })}</span>}
    </>
  );
  return (
    <li className="vaglio-stage">
      <span>
        {stage.stage ? (
          <Link to="/queue" search={leadsOf(search, stage.stage)} aria-label={t('openStage', { stage: name, count: stage.leads, shown: formats.number(stage.leads) })}>
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      <Bar parts={found} length={length} onOpen={stage.stage ? leadsOf(search, stage.stage) : null} />
      <span className="vaglio-stage-facts">{facts}</span>
    </li>
  );
}

/** The bar itself; it opens the leads too, but for the pointer alone: the stage's name is the link. */
function Bar({ parts: found, length, onOpen }: { parts: Part[]; length: number; onOpen: ReturnType<typeof leadsOf> | null }) {
  const bar = found.map((part) => (
    <span key={part.standing} className={`vaglio-part vaglio-part-${part.standing}`} style={{ width: width(part.share) }} />
  ));
  return (
    <span className="vaglio-track" aria-hidden="true">
      {onOpen ? (
        <Link to="/queue" search={onOpen} tabIndex={-1} className="vaglio-bar" style={{ width: width(length) }}>
          {bar}
        </Link>
      ) : (
        <span className="vaglio-bar" style={{ width: width(length) }}>
          {bar}
        </span>
      )}
    </span>
  );
}
