/** The day so many days from now where the reader is, such as `2027-03-02`. */
export function inDays(days: number, now = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The end of a day where the reader is. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
