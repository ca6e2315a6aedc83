import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Section } from './Section';
import { Verdict } from './Verdict';

const LETTERS = ['budget', 'authority', 'need', 'timing'] as const;

/** The four letters, each with where its answer comes from, and the question to ask next (S3). */
export function BantStory({ bant }: { bant: Schemas['Bant'] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <Section title={t('story.bant.title')}>
      <p>
        <Verdict group="bant" code={bant.verdict} />
      </p>
      <dl className="decision-letters">
        {LETTERS.map((letter) => {
          const found = bant.letters?.[letter];
          if (!found) return null;
          return (
            <div key={letter} className={`decision-letter decision-letter--${found.answer ?? 'unknown'}`}>
              <dt>{words('letter', letter)}</dt>
              <dd>
                <strong>{words('answer', found.answer)}</strong>
                {found.evidence && <span className="decision-aside"> {words('evidence', found.evidence)}</span>}
                <div className="decision-small">
                  <RowLink table={found.table} rows={[found.row]}>
                    {found.label}
                  </RowLink>
                </div>
              </dd>
            </div>
          );
        })}
      </dl>
      {bant.nextQuestion && <p>{t('story.bant.ask', { question: bant.nextQuestion.text ?? bant.nextQuestion.label })}</p>}
      {bant.followUp && <p>{bant.followUp.text ?? bant.followUp.label}</p>}
    </Section>
  );
}
