/** A day and a time as clocks in a zone show them: `2026-12-01` and `09:00`. */
export interface Clock {
  day: string;
  time: string;
}

const MINUTE = 60_000;

/** How far a zone is ahead of UTC at an instant, in ms. */
function ahead(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - Math.floor(at / 1000) * 1000;
}

/** When clocks in a zone show a day and time; null for what is none. An hour that the spring leaves out is the one after it. */
export function instantOf({ day, time }: Clock, zone: string): Date | null {
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  const first = wall - ahead(wall, zone);
  const second = wall - ahead(first, zone);
  const shown = second + ahead(second, zone);
  return new Date(shown === wall ? second : Math.max(first, second));
}

/** What clocks in a zone show at an instant. */
export function clockOf(at: Date, zone: string): Clock {
  const shown = new Date(at.getTime() + ahead(at.getTime(), zone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The next full hour. */
export function nextHour(now: Date): Date {
  const hour = 60 * MINUTE;
  return new Date((Math.floor(now.getTime() / hour) + 1) * hour);
}

/** The zone of the reader's own clock. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
