import { List, ListItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { When } from '~/shared/When';
import { useFormats } from '~/shared/format';
import { RowLink } from '../addresses';
import { useCodes } from '../codes';
import { Section } from './Section';
import type { Told } from './told';

function Nurture({ nurture }: { nurture: Schemas['NurtureStep'] }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  return (
    <>
      <p className="decision-lead">{t('story.next.nurture')}</p>
      {nurture.step && (
        <p>
          {t('story.next.send', { step: words('nurture', nurture.step), channel: words('channel', nurture.channel) })}
          {nurture.sendAt && <> <When at={nurture.sendAt} /></>}
        </p>
      )}
      {!nurture.step && nurture.until && (
        <p>
          {t('story.next.until')} <When at={nurture.until} />
        </p>
      )}
      {nurture.because?.label && (
        <p className="decision-aside">
          <RowLink table={nurture.because.table} rows={[nurture.because.row]}>
            {nurture.because.label}
          </RowLink>
        </p>
      )}
      {nurture.code && (
        <p>
          <RowLink table={nurture.table} rows={[nurture.row]}>
            {nurture.text ?? nurture.label ?? nurture.code}
          </RowLink>
        </p>
      )}
      {typeof nurture.conversion === 'number' && (
        <p className="decision-aside">{t('story.next.conversion', { share: formats.percent(nurture.conversion) })}</p>
      )}
    </>
  );
}

type Call = Pick<Schemas['Task'], 'table' | 'row' | 'label' | 'code' | 'text'>;

/** What the rules call for, each with its row and with what is said beside it. */
function Calls<T extends Call>({ title, calls, beside }: { title: string; calls: T[]; beside: (one: T) => ReactNode }) {
  return (
    <>
      <p className="decision-lead">{title}</p>
      <List>
        {calls.map((one, at) => (
          <ListItem key={`${one.row}${at}`}>
            <RowLink table={one.table} rows={[one.row]}>
              {one.text ?? one.label ?? one.code}
            </RowLink>{' '}
            <span className="decision-aside">{beside(one)}</span>
          </ListItem>
        ))}
      </List>
    </>
  );
}

/** Who does a task, and until when. */
function Whose({ task }: { task: Schemas['Task'] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <>
      {task.owner ?? words('role', task.to)}
      {task.dueAt && (
        <>
          {t('separator')}
          <When at={task.dueAt} />
        </>
      )}
    </>
  );
}

function Transfer({ transfer }: { transfer: Schemas['Transfer'] }) {
  const { t } = useTranslation('decision');
  return (
    <>
      <p className="decision-lead">{transfer.text ?? t('story.next.transfer')}</p>
      <List>
        {(transfer.checkIns ?? []).map((one) => (
          <ListItem key={one.code}>
            {one.text ?? one.code} {one.at && <When at={one.at} />}
          </ListItem>
        ))}
      </List>
    </>
  );
}

/** What to do now: nurture, tasks, who is told, the hand-over of a won lead (P5, U3–U5, S5). */
export function NextStory({ next, nextEvaluationAt }: { next: Schemas['NextStep']; nextEvaluationAt: Told['nextEvaluationAt'] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  const nothing = !next.nurture && !next.tasks?.length && !next.notifications?.length && !next.transfer;
  return (
    <Section title={t('story.next.title')}>
      {nothing && <p>{t('story.next.nothing')}</p>}
      {!!next.tasks?.length && <Calls title={t('story.next.tasks')} calls={next.tasks} beside={(task) => <Whose task={task} />} />}
      {next.nurture && <Nurture nurture={next.nurture} />}
      {!!next.notifications?.length && (
        <Calls title={t('story.next.notifications')} calls={next.notifications} beside={({ to }) => words('role', to)} />
      )}
      {next.transfer && <Transfer transfer={next.transfer} />}
      {nextEvaluationAt !== undefined && (
        <p className="decision-aside">
          {nextEvaluationAt ? (
            <>
              {t('story.next.again')} <When at={nextEvaluationAt} />
            </>
          ) : (
            t('story.next.never')
          )}
        </p>
      )}
    </Section>
  );
}
