import { describe, expect, it } from 'vitest';
import { formatsOf } from '~/shared/format';
import { timeWords } from './times';

const formats = formatsOf('en');

describe('a text of a decision', () => {
  it('that is a day is that day in every zone', () => {
    const asked = { ...formats, date: (at: unknown) => String(at) };
    expect(timeWords('2026-03-02', asked)).toBe('2026-03-02T00:00:00');
    expect(timeWords('2026-03-02', formats)).toBe('Mar 2, 2026');
  });

  it.each(['2026-03-02T09:00Z', '2026-03-02T09:00:00.123+01:00', '2026-03-02T09:00'])('that is the moment %s is said as one', (text) =>
    expect(timeWords(text, formats)).toMatch(/^Mar 2, 2026/),
  );

  it.each(['2026-03-02T09:00 call back', '2026-03-02T99:00:00Z', '2026-13-45', 'soon'])('such as %j stays a text', (text) =>
    expect(timeWords(text, formats)).toBeNull(),
  );
});
