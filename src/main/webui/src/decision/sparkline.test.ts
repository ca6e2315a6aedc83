import { describe, expect, it } from 'vitest';
import { dotsOf } from './sparkline';

describe('the line of a lead', () => {
  it('goes from the oldest to the newest, 100 at the top', () => {
    const scores = [
      { at: '2026-03-01T00:00:00Z', total: 0 },
      { at: '2026-03-02T00:00:00Z', total: 50 },
      { at: '2026-03-05T00:00:00Z', total: 100 },
    ];
    expect(dotsOf(scores, 200, 40)).toEqual([
      { x: 0, y: 40 },
      { x: 50, y: 20 },
      { x: 200, y: 0 },
    ]);
  });

  it('puts a single score into the middle', () => {
    expect(dotsOf([{ at: '2026-03-01T00:00:00Z', total: 25 }], 100, 40)).toEqual([{ x: 50, y: 30 }]);
  });
});
