import type { StageSum } from './queries';
import type { Measure } from './search';

/** How far a lead is from moving, from the worst on; other alerts of somebody's own rules count as moving. */
const STANDING = ['stalled', 'warn'] as const;
export type Standing = (typeof STANDING)[number] | 'moving';

export interface Part {
  standing: Standing;
  value: number;
  /** Of all leads or amounts of the stage, 0 to 1. */
  share: number;
}

function valueOf(sum: { leads?: number; amount?: number }, by: Measure): number {
  return (by === 'leads' ? sum.leads : sum.amount) ?? 0;
}

/** A stage's leads or amounts by how they stand, moving ones first; parts that are empty are left out. */
export function parts(stage: StageSum, by: Measure): Part[] {
  const all = valueOf(stage, by);
  const standing = STANDING.map((each) => ({ standing: each as Standing, value: valueOf(stage.stall[each] ?? {}, by) }));
  const moving = { standing: 'moving' as Standing, value: all - standing.reduce((sum, part) => sum + part.value, 0) };
  return [moving, ...standing.reverse()]
    .filter((part) => part.value > 0)
    .map((part) => ({ ...part, share: all > 0 ? part.value / all : 0 }));
}

/** Several stages as one. */
export function total(stages: StageSum[]): { leads: number; amount: number; withAmount: number; stalled: number } {
  const sum = (of: (stage: StageSum) => number) => stages.reduce((all, stage) => all + of(stage), 0);
  return {
    leads: sum((stage) => stage.leads),
    amount: sum((stage) => stage.amount),
    withAmount: sum((stage) => stage.withAmount),
    stalled: sum((stage) => stage.stall.stalled?.leads ?? 0),
  };
}

/** The length of a stage's bar beside the longest one, 0 to 1. */
export function lengths(stages: StageSum[], by: Measure): number[] {
  const longest = Math.max(...stages.map((stage) => valueOf(stage, by)), 1);
  return stages.map((stage) => valueOf(stage, by) / longest);
}
