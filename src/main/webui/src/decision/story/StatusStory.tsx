import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { useFormats } from '~/shared/format';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Value } from '../Value';
import { Section } from './Section';
import { Verdict } from './Verdict';

/** What a reason rests on; figures that are not known say nothing here. */
function Evidence({ of }: { of: Record<string, unknown> | undefined }) {
  const { t } = useTranslation('decision');
  const known = Object.entries(of ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="decision-evidence">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`codes.proof.${name}`, { defaultValue: name })}</dt>
          <dd>
            <Value of={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reason({ reason }: { reason: Schemas['StatusReason'] }) {
  const words = useCodes();
  return (
    <li>
      <RowLink table={reason.table} rows={[reason.row]}>
        {reason.text ?? reason.label ?? reason.code ?? reason.row}
      </RowLink>{' '}
      <span className="decision-aside">{words('family', reason.family)}</span>
      <Evidence of={reason.evidence} />
    </li>
  );
}

function TryAgain({ found }: { found: Schemas['TryAgain'] }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  return (
    <div>
      <p className="decision-lead">{t('story.status.again')}</p>
      <p>
        <RowLink table={found.table} rows={[found.row]}>
          {found.label ?? words('tryAgain', found.verdict)}
        </RowLink>
        {found.until && t('story.status.until', { date: formats.date(found.until) })}
        {found.closes && found.closes !== 'none' && t('story.status.closes', { what: words('closes', found.closes) })}
      </p>
      {!!found.conditions?.length && (
        <ul className="decision-list">
          {found.conditions.map((one) => (
            <li key={one}>{words('condition', one)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Alive, at risk or dead, each reason with its evidence; the stall; whether to try again (C2–C4). */
export function StatusStory({ status }: { status: Schemas['Status'] }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const { stall } = status;
  const days = stall && typeof stall.daysInStage === 'number' && typeof stall.daysSinceLastAct === 'number';
  return (
    <Section title={t('story.status.title')}>
      <p>
        <Verdict group="verdict" code={status.verdict} />{' '}
        <RowLink table={status.table} rows={[status.row]}>
          {status.label}
        </RowLink>
      </p>
      {!!status.reasons?.length && (
        <ul className="decision-list">
          {status.reasons.map((reason) => (
            <Reason key={reason.row} reason={reason} />
          ))}
        </ul>
      )}
      {stall && (
        <>
          <p className="decision-lead">{t('story.status.stall')}</p>
          <p>
            {stall.verdict !== 'none' && <Verdict group="stall" code={stall.verdict} />}{' '}
            <RowLink table={stall.table} rows={[stall.row]}>
              {stall.label}
            </RowLink>
          </p>
          {days && (
            <p className="decision-aside">
              {t('story.status.days', { stage: formats.number(stall.daysInStage!), act: formats.number(stall.daysSinceLastAct!) })}
            </p>
          )}
        </>
      )}
      {status.tryAgain && <TryAgain found={status.tryAgain} />}
    </Section>
  );
}
