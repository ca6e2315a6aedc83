import type { Comparison } from '../queries';

export type Step = Comparison['steps'][number];

/** A bar of the bridge between two scores; points null: it could not be computed. */
export interface Span {
  step: Step['step'];
  from: number | null;
  to: number | null;
  points: number | null;
}

const value = (number: number | null | undefined) => (typeof number === 'number' ? number : null);

/** The three steps as bars. A step without both scores has none. */
export function spansOf(steps: Step[]): Span[] {
  return steps.map(({ step, total }) => {
    const [from, to] = [value(total?.from), value(total?.to)];
    return { step, from, to, points: from === null || to === null ? null : Math.round((to - from) * 1e6) / 1e6 };
  });
}

/** Whether the steps come to the whole: from the first score to the second. */
export function addsUp(spans: Span[], from: number | null | undefined, to: number | null | undefined): boolean {
  if (typeof from !== 'number' || typeof to !== 'number') return false;
  if (spans.some((span) => span.points === null)) return false;
  return Math.abs(from + spans.reduce((sum, span) => sum + span.points!, 0) - to) < 1e-6;
}
