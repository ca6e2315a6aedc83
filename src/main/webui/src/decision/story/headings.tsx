import { createContext, useContext, type ReactNode } from 'react';

export type HeadingLevel = 'h2' | 'h3';

const Level = createContext<HeadingLevel>('h2');

/** Says at which level the headings of a story stand: just below the one that it is told under. */
export function HeadingsAt({ level, children }: { level: HeadingLevel; children: ReactNode }) {
  return <Level value={level}>{children}</Level>;
}

export function useHeadingLevel(): HeadingLevel {
  return useContext(Level);
}
