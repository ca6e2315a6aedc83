const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as an input of local date and time shows it; null where it can not be read. */
export function localOf(instant: unknown): string | null {
  if (typeof instant !== 'string') return null;
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The instant of a local date and time, with the offset of the zone, to the minute. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  if (local === '' || Number.isNaN(at.getTime())) return undefined;
  const offset = -at.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${local.slice(0, 16)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The zone in which times are entered. */
export const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
