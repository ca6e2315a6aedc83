import type { Schemas } from '~/api/client';

export type MappingSummary = Schemas['MappingList']['items'][number];

/** How well a mapping fits a file: whether it has the column of the id, and the share of the mapping's columns that are there. */
export interface Fit {
  mapping: MappingSummary;
  hasId: boolean;
  matched: number;
  of: number;
}

/** Below this share of its columns a mapping is not proposed. */
const LEAST = 0.5;

/** The mappings, best fit first. */
export function fitsOf(mappings: MappingSummary[], columns: string[]): Fit[] {
  const there = new Set(columns);
  return mappings
    .map((mapping) => {
      const is = (names: string[]) => names.some((name) => there.has(name));
      return { mapping, hasId: is(mapping.columns[0] ?? []), matched: mapping.columns.filter(is).length, of: mapping.columns.length };
    })
    .sort((one, two) => Number(two.hasId) - Number(one.hasId) || two.matched / two.of - one.matched / one.of);
}

/** The mapping to propose; null where none fits. */
export function proposedOf(fits: Fit[]): Fit | null {
  const best = fits[0];
  return best && best.hasId && best.matched / best.of >= LEAST ? best : null;
}
