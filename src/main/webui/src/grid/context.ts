import { createContext, useContext } from 'react';
import type { GridActs } from './acts';
import type { GridStore } from './store';

export interface Grid {
  store: GridStore;
  acts: GridActs;
  /** Begins the ids of the grid's elements. */
  id: string;
  readOnly: boolean;
  /** Where panels are drawn that lie over the cells. */
  layer: HTMLElement | null;
}

export const GridContext = createContext<Grid | null>(null);

export function useTheGrid(): Grid {
  const grid = useContext(GridContext);
  if (!grid) throw new Error('outside of a grid');
  return grid;
}

/** The id of a cell's element, by the id of its row and its place among the columns. */
export const cellId = (grid: string, row: string, column: number) => `${grid}-${row}-${column}`;
