import type { TFunction } from 'i18next';
import type { Formats } from '~/shared/format';
import type { ChangeRequest } from './queries';

export type ChangeEvent = ChangeRequest['history'][number];

/** The service itself, where nobody did something. */
const NOBODY = 'vaglio';

const KNOWN = [
  'submitted',
  'edited',
  'approvals-revoked',
  'approved',
  'commented',
  'rejected',
  'withdrawn',
  'scheduled',
  'schedule-cancelled',
  'schedule-failed',
  'published',
];

const text = (event: ChangeEvent, key: string): string => {
  const found = event.detail[key];
  return typeof found === 'string' ? found : '';
};

/** What happened, as a sentence. */
export function eventWords(event: ChangeEvent, t: TFunction<'change'>, formats: Formats): string {
  if (!KNOWN.includes(event.what)) return `${event.who}: ${event.what}`;
  const dueAt = text(event, 'dueAt');
  const detail = {
    who: event.who,
    version: event.detail.version,
    at: dueAt === '' ? '' : formats.dateTime(dueAt),
  };
  const own = event.who === NOBODY && event.what === 'schedule-cancelled';
  if (event.what === 'published' && dueAt !== '') return t('event.published-due', detail);
  return t(own ? 'event.schedule-dropped' : `event.${event.what}`, detail);
}

/** What was said or found with it; empty where nothing was. */
export const eventText = (event: ChangeEvent): string => text(event, 'comment') || text(event, 'why');
