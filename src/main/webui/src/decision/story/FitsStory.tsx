import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { useFormats } from '~/shared/format';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Section } from './Section';

function Criteria({ title, criteria }: { title: string; criteria: Schemas['PersonaCriterion'][] }) {
  const formats = useFormats();
  return (
    <>
      <p className="decision-lead">{title}</p>
      <ul className="decision-list">
        {criteria.map((one) => (
          <li key={one.row}>
            <RowLink table={one.table} rows={[one.row]}>
              {one.label ?? one.text ?? one.code}
            </RowLink>{' '}
            {typeof one.points === 'number' && <span className="decision-aside">{formats.points(one.points)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which persona the lead resembles, and how near the ideal customer it is (S4). */
export function PersonaStory({ persona }: { persona: Schemas['Persona'] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <Section title={t('story.persona.title')}>
      <p>
        <RowLink table={persona.table} rows={[persona.row]}>
          {persona.id ? (persona.label ?? persona.id) : t('story.persona.none')}
        </RowLink>
        {persona.tier && t('separator') + words('tier', persona.tier)}
      </p>
      {!!persona.matched?.length && <Criteria title={t('story.persona.matched')} criteria={persona.matched} />}
      {!!persona.unmatched?.length && <Criteria title={t('story.persona.unmatched')} criteria={persona.unmatched} />}
      {persona.nextQuestion && <p>{t('story.bant.ask', { question: persona.nextQuestion.text ?? persona.nextQuestion.label })}</p>}
    </Section>
  );
}

/** What to offer next, the best first (A2). */
export function ContentStory({ content }: { content: Schemas['Offer'][] }) {
  const { t } = useTranslation('decision');
  return (
    <Section title={t('story.content.title')}>
      {content.length === 0 ? (
        <p>{t('story.content.nothing')}</p>
      ) : (
        <ol className="decision-list">
          {content.map((one) => (
            <li key={`${one.row}${one.contentId}`}>
              <RowLink table={one.table} rows={[one.row]}>
                {one.text ?? one.code}
              </RowLink>
              {one.label && <div className="decision-small">{one.label}</div>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
