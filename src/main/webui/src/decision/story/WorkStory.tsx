import { useTranslation } from 'react-i18next';
import { When } from '~/shared/When';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Section } from './Section';
import type { Told } from './told';

function Owner({ owner }: { owner: NonNullable<Told['owner']> }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <>
      <p className="decision-lead">{t('owner')}</p>
      <p>
        <strong>{owner.id ?? t('story.nobodyYet')}</strong>
        {t('separator')}
        <RowLink table={owner.table} rows={[owner.row]}>
          {owner.label ?? words('way', owner.way)}
        </RowLink>
      </p>
      {typeof owner.turn === 'number' && <p className="decision-aside">{t('story.work.turn', { turn: owner.turn })}</p>}
      {!!owner.skipped?.length && (
        <ul className="decision-list">
          {owner.skipped.map((one) => (
            <li key={one.id}>{t('story.work.skipped', { who: one.id, why: one.text ?? one.label ?? one.code })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How urgent it is, until when, and whose it is (P6, P10, U1, U2). */
export function WorkStory({ decision: { priority, owner, relationship, intake } }: { decision: Told }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <Section title={t('story.work.title')}>
      {priority && (
        <>
          <p>
            <strong>{words('class', priority.class)}</strong>
            {t('separator')}
            <RowLink table={priority.table} rows={[priority.row]}>
              {priority.label}
            </RowLink>
          </p>
          <p>{priority.dueAt ? <>{t('story.work.due')} <When at={priority.dueAt} /></> : t('story.work.noDue')}</p>
        </>
      )}
      {owner && <Owner owner={owner} />}
      {relationship && (
        <p className="decision-aside">
          {t('story.work.relationship')}{' '}
          <RowLink table={relationship.table} rows={[relationship.row]}>
            {words('relationship', relationship.kind)}
          </RowLink>
          {relationship.text && t('separator') + relationship.text}
        </p>
      )}
      {intake && (
        <p className="decision-aside">
          {t('story.work.intake')}{' '}
          <RowLink table={intake.table} rows={[intake.row]}>
            {words('intake', intake.case)}
          </RowLink>
          {intake.duplicateOf && t('separator') + intake.duplicateOf}
        </p>
      )}
    </Section>
  );
}
