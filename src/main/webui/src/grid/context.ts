import { createContext, useContext } from 'react';
import type { GridStore } from './store';

export interface Grid {
  store: GridStore;
  /** Begins the ids of the grid's elements. */
  id: string;
  readOnly: boolean;
}

export const GridContext = createContext<Grid | null>(null);

export function useTheGrid(): Grid {
  const grid = useContext(GridContext);
  if (!grid) throw new Error('outside of a grid');
  return grid;
}

/** The id of a cell's element; the headers are the row -1. */
export const cellId = (grid: string, row: number, column: number) => `${grid}-${row}-${column}`;
