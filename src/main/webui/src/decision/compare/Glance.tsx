import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { useCodes } from '../codes';
import type { Comparison } from '../queries';
import { Verdict } from '../story/Verdict';
type Compared = Comparison['from'];

/** That deciding again gave something else than was logged, or could not be done. */
function Differs({ differs }: { differs: Compared['differs'] }) {
  const { t } = useTranslation('decision');
  if (differs?.length === 0) return null;
  return (
    <Alert variant="warning" isInline isPlain component="p" title={t(differs ? 'compare.endDiffers' : 'compare.endNotDecided')}>
      {differs && <code>{differs.slice(0, 5).join(', ')}</code>}
    </Alert>
  );
}

/** One of the two decisions at a glance. */
export function Glance({ name, of }: { name: string; of: Compared }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  const { score, bands, status, stage, priority, owner } = of.outcome;
  return (
    <section className="decision-part" aria-label={name}>
      <p className="decision-lead">{name}</p>
      <p className="decision-glance">
        <span className="decision-total">{typeof score?.total === 'number' ? formats.number(score.total) : t('story.none')}</span>
        {bands?.band && <Verdict group="band" code={bands.band} />}
        {bands?.grade && t('story.grade', { grade: bands.grade })}
        {status?.verdict && <Verdict group="verdict" code={status.verdict} />}
      </p>
      <dl className="decision-pairs">
        <dt>{t('one.asOf')}</dt>
        <dd>
          <Link to="/decisions/$id" params={{ id: of.decisionId }}>
            <time dateTime={of.asOf}>{formats.dateTime(of.asOf)}</time>
          </Link>
        </dd>
        <dt>{t('stage')}</dt>
        <dd>{words('stage', stage?.recommended)}</dd>
        <dt>{t('priority')}</dt>
        <dd>{words('class', priority?.class)}</dd>
        <dt>{t('owner')}</dt>
        <dd>{owner?.id ?? t('story.nobodyYet')}</dd>
        <dt>{t('find.rules')}</dt>
        <dd>{t('rules', { name: of.ruleSet.name, version: of.ruleSet.version })}</dd>
      </dl>
      <Differs differs={of.differs} />
    </section>
  );
}
