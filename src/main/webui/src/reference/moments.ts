/** Whether a moment names a time, and not a whole day. */
export function isTime(text: string): boolean {
  return text.includes('T');
}

/** A time as an input of the browser shows it, in the reader's zone: `2026-12-24T12:00`. */
export function localOf(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The same the other way round, with the offset of the reader's zone then: `2026-12-24T12:00:00+01:00`. */
export function momentOf(local: string): string {
  if (!local) return '';
  const minutes = -new Date(local).getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
