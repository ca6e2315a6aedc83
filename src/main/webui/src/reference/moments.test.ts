import { expect, it } from 'vitest';
import { isTime, localOf, momentOf } from './moments';

it('shows a time where the reader is and keeps what point in time it is', () => {
  const moment = momentOf('2026-12-24T12:00');
  expect(localOf(moment)).toBe('2026-12-24T12:00');
  expect(new Date(moment).getTime()).toBe(new Date('2026-12-24T12:00').getTime());
});

it('tells a day from a time', () => {
  expect([isTime('2026-12-24'), isTime('2026-12-24T12:00:00Z')]).toEqual([false, true]);
});
