import type { Schemas } from '~/api/client';

export type Contribution = Schemas['Contribution'];

/** What points are given for, in the order of the picture. */
export const GROUPS = ['fit', 'engagement', 'other', 'negative', 'caps'] as const;
export type GroupName = (typeof GROUPS)[number];

/** A bar from where the points before it ended to where they end with it. */
export interface Bar {
  contribution: Contribution;
  from: number;
  to: number;
}

export interface BarGroup {
  name: GroupName;
  bars: Bar[];
  points: number;
}

export interface Picture {
  groups: BarGroup[];
  /** The sum of the bars. */
  sum: number;
  /** The smallest and the largest value that a bar reaches, 0 and 100 among them. */
  least: number;
  most: number;
}

export function groupOf({ table, points }: Contribution): GroupName {
  if (/(^|-)caps$/.test(table)) return 'caps';
  if (/^negative(-|$)/.test(table)) return 'negative';
  if (/^fit(-|$)/.test(table)) return 'fit';
  if (/^engagement(-|$)/.test(table)) return 'engagement';
  return points < 0 ? 'negative' : 'other';
}

const exact = (value: number) => Math.round(value * 1e6) / 1e6;

/** Lays the contributions one behind the other, so that the last bar ends at their sum. */
export function pictureOf(contributions: Contribution[]): Picture {
  let reached = 0;
  let [least, most] = [0, 100];
  const groups = GROUPS.map((name): BarGroup => {
    const members = contributions.filter((one) => groupOf(one) === name).sort((a, b) => b.points - a.points);
    const bars = members.map((contribution) => {
      const from = reached;
      reached = exact(reached + contribution.points);
      least = Math.min(least, reached);
      most = Math.max(most, reached);
      return { contribution, from, to: reached };
    });
    return { name, bars, points: exact(bars.reduce((sum, bar) => sum + bar.contribution.points, 0)) };
  }).filter((group) => group.bars.length > 0);
  return { groups, sum: reached, least, most };
}
