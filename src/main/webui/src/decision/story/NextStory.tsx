import { List, ListItem } from '@patternfly/react-core';
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

function Tasks({ tasks }: { tasks: Schemas['Task'][] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <>
      <p className="decision-lead">{t('story.next.tasks')}</p>
      <List>
        {tasks.map((task, at) => (
          <ListItem key={`${task.row}${at}`}>
            <RowLink table={task.table} rows={[task.row]}>
              {task.text ?? task.label ?? task.code}
            </RowLink>{' '}
            <span className="decision-aside">
              {task.owner ?? words('role', task.to)}
              {task.dueAt && (
                <>
                  {t('separator')}
                  <When at={task.dueAt} />
                </>
              )}
            </span>
          </ListItem>
        ))}
      </List>
    </>
  );
}

function Notices({ notices }: { notices: Schemas['Notification'][] }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  return (
    <>
      <p className="decision-lead">{t('story.next.notifications')}</p>
      <List>
        {notices.map((notice, at) => (
          <ListItem key={`${notice.row}${at}`}>
            <RowLink table={notice.table} rows={[notice.row]}>
              {notice.text ?? notice.label ?? notice.code}
            </RowLink>{' '}
            <span className="decision-aside">{words('role', notice.to)}</span>
          </ListItem>
        ))}
      </List>
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
  const nothing = !next.nurture && !next.tasks?.length && !next.notifications?.length && !next.transfer;
  return (
    <Section title={t('story.next.title')}>
      {nothing && <p>{t('story.next.nothing')}</p>}
      {!!next.tasks?.length && <Tasks tasks={next.tasks} />}
      {next.nurture && <Nurture nurture={next.nurture} />}
      {!!next.notifications?.length && <Notices notices={next.notifications} />}
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
