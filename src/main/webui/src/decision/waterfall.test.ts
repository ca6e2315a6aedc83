import { describe, expect, it } from 'vitest';
import { pictureOf, type Contribution } from './waterfall';

const points = (table: string, row: string, points: number): Contribution => ({ table, row: `${table}.${row}`, points, because: [] });

describe('the picture of the contributions', () => {
  it('lays each bar where the one before ended, caps last', () => {
    const picture = pictureOf([
      points('group-caps', 'company', -2),
      points('fit-company', 'digital', 8),
      points('engagement-signals', 'form', 4),
      points('fit-company', 'size', 10),
    ]);
    expect(picture.groups.map((group) => [group.name, group.points])).toEqual([
      ['fit', 18],
      ['engagement', 4],
      ['caps', -2],
    ]);
    expect(picture.groups.flatMap((group) => group.bars.map((bar) => [bar.from, bar.to]))).toEqual([
      [0, 10],
      [10, 18],
      [18, 22],
      [22, 20],
    ]);
    expect(picture.sum).toBe(20);
  });

  it('reaches below 0 where the sum does', () => {
    const picture = pictureOf([points('fit-company', 'digital', 8), points('negative-facts', 'competitor', -30)]);
    expect([picture.sum, picture.least]).toEqual([-22, -22]);
  });

  it('adds up decimals without a remainder', () => {
    expect(pictureOf([points('fit-a', 'a', 0.1), points('fit-a', 'b', 0.2)]).sum).toBe(0.3);
  });

  it('is from 0 to 100 where nothing gives points', () => {
    expect(pictureOf([])).toEqual({ groups: [], sum: 0, least: 0, most: 100 });
  });
});
