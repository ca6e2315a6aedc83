import { useSuspenseQuery } from '@tanstack/react-query';
import { ruleSets, USUAL_RULE_SET, type Version } from '~/rules/queries';

/** Which rules a page is about, as its address says; of no version the live one. */
export interface RulesSearch {
  ruleSet?: string;
  version?: number;
}

export function rulesSearch(search: Record<string, unknown>): RulesSearch {
  const version = Number(search.version);
  return {
    ...(typeof search.ruleSet === 'string' && search.ruleSet !== '' ? { ruleSet: search.ruleSet } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

/** What is shown of all tables: those that are looked for, as a picture or as a list. */
export interface TablesSearch extends RulesSearch {
  find?: string;
  as?: 'list';
}

export function tablesSearch(search: Record<string, unknown>): TablesSearch {
  return {
    ...rulesSearch(search),
    ...(typeof search.find === 'string' && search.find !== '' ? { find: search.find } : {}),
    ...(search.as === 'list' ? { as: 'list' } : {}),
  };
}

/** Which rows of a table are shown: the one to go to, and those that fired. */
export interface RowsSearch {
  row?: string;
  /** With commas between them. */
  lit?: string;
}

export function rowsSearch({ row, lit }: Record<string, unknown>): RowsSearch {
  return {
    ...(typeof row === 'string' && row !== '' ? { row } : {}),
    ...(typeof lit === 'string' && lit !== '' ? { lit } : {}),
  };
}

export interface WhichRules {
  ruleSet: string;
  version: number;
  /** Null where there is no such rule set. */
  live: Version | null;
}

export function useWhichRules({ ruleSet = USUAL_RULE_SET, version }: RulesSearch): WhichRules {
  const { data } = useSuspenseQuery(ruleSets);
  const live = data.find((one) => one.name === ruleSet)?.live ?? null;
  return { ruleSet, version: version ?? live?.version ?? 1, live };
}
