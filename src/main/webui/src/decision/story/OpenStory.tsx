import { ArrowRightIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Value } from '../Value';
import { More } from './More';
import { Section } from './Section';

/** What nobody knows yet and could have mattered; first what most tables ask for. */
export function NeedsStory({ needs }: { needs: Schemas['Need'][] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const sorted = [...needs].sort((a, b) => (b.tables?.length ?? 0) - (a.tables?.length ?? 0));
  return (
    <Section title={t('story.needs.title')} note={t('story.needs.note')}>
      {needs.length === 0 ? (
        <p>{t('story.needs.nothing')}</p>
      ) : (
        <More of={sorted} first={8}>
          {(need) => (
            <li key={need.fact}>
              {need.label ?? words('input', need.fact)}{' '}
              <span className="decision-aside">{t('story.needs.tables', { count: need.tables?.length ?? 0 })}</span>
            </li>
          )}
        </More>
      )}
    </Section>
  );
}

function Nearest({ near }: { near: Schemas['NearestChange'] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const up = typeof near.at === 'number' && typeof near.value === 'number' && near.at > near.value;
  const down = typeof near.at === 'number' && typeof near.value === 'number' && near.at < near.value;
  return (
    <li>
      <strong>{near.inputLabel ?? words('input', near.input)}</strong> {t(up ? 'story.nearest.from' : down ? 'story.nearest.to' : 'story.nearest.at')}{' '}
      <strong>
        <Value of={near.at} />
      </strong>{' '}
      <span className="decision-aside">
        ({t('story.nearest.now')} <Value of={near.value} />)
      </span>
      <div className="decision-small">
        <RowLink table={near.table} rows={[near.row]}>
          {near.label ?? near.row}
        </RowLink>
        <ArrowRightIcon className="decision-arrow" />
        {near.becomes ? (
          <RowLink table={near.table} rows={[near.becomes]}>
            {near.becomesLabel ?? near.becomes}
          </RowLink>
        ) : (
          t('story.nearest.gone')
        )}
      </div>
    </li>
  );
}

/** The thresholds beside the values: what would have to be otherwise for another band or verdict. */
export function NearestStory({ nearest }: { nearest: Schemas['NearestChange'][] }) {
  const { t } = useTranslation('decision');
  return (
    <Section title={t('story.nearest.title')} note={t('story.nearest.note')}>
      {nearest.length === 0 ? (
        <p>{t('story.nearest.nothing')}</p>
      ) : (
        <More of={nearest} first={5}>
          {(near) => <Nearest key={`${near.row}${near.input}${String(near.at)}`} near={near} />}
        </More>
      )}
    </Section>
  );
}
