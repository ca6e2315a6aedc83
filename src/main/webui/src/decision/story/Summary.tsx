import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '~/shared/When';
import { useFormats } from '~/shared/format';
import { useCodes } from '../codes';
import type { Told } from './told';
import { Verdict } from './Verdict';

/** The decision in a few sentences. */
export function Sentence({ decision: { score, bands, stage, status, owner } }: { decision: Told }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  const sentences = [
    typeof score?.total === 'number'
      ? t('story.scored', { total: formats.number(score.total), band: words('band', bands?.band), grade: bands?.grade ?? score.grade ?? '–' })
      : score && t('story.notScored'),
    status?.verdict && t(`story.status.${status.verdict}`, { defaultValue: '', reasons: status.reasons?.length ?? 0 }),
    stage?.recommended &&
      (stage.recommended === stage.current || !stage.current
        ? t('story.stays', { stage: words('stage', stage.recommended) })
        : t('story.moves', { from: words('stage', stage.current), to: words('stage', stage.recommended) })),
    owner && (owner.id ? t('story.owned', { owner: owner.id }) : t('story.nobody')),
  ];
  return <p className="decision-sentence">{sentences.filter(Boolean).join(' ')}</p>;
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="decision-figure">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Score, band, stage, status, due and owner at a glance. */
export function Figures({ decision: { score, bands, stage, status, priority, owner } }: { decision: Told }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  return (
    <dl className="decision-figures">
      {score && (
        <Figure name={t('score')}>
          <span className="decision-total">{typeof score.total === 'number' ? formats.number(score.total) : t('story.none')}</span>
        </Figure>
      )}
      {bands && (
        <Figure name={t('band')}>
          <Verdict group="band" code={bands.band} /> {bands.grade && t('story.grade', { grade: bands.grade })}
        </Figure>
      )}
      {status && (
        <Figure name={t('status')}>
          <Verdict group="verdict" code={status.verdict} />{' '}
          {status.stall?.verdict && status.stall.verdict !== 'none' && <Verdict group="stall" code={status.stall.verdict} />}
        </Figure>
      )}
      {stage && <Figure name={t('stage')}>{words('stage', stage.recommended)}</Figure>}
      {priority && (
        <Figure name={t('priority')}>
          {words('class', priority.class)}
          {priority.dueAt && (
            <>
              {t('separator')}
              <When at={priority.dueAt} />
            </>
          )}
        </Figure>
      )}
      {owner && <Figure name={t('owner')}>{owner.id ?? t('story.nobodyYet')}</Figure>}
    </dl>
  );
}
