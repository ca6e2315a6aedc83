import { useSyncExternalStore } from 'react';
import type { Tree } from './tree';

/** What is being tried: it stays while one goes from table to table, until the tab of the browser is closed. */
export interface Tried {
  lead: Tree;
  /** Decided for this moment; null is now. */
  asOf: string | null;
}

const KEPT = 'vaglio.tried';
const NOTHING: Tried = { lead: {}, asOf: null };

type Listener = () => void;

class TriedLead {
  private listeners = new Set<Listener>();
  private value: Tried = this.kept();

  readonly get = (): Tried => this.value;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (value: Tried): void => {
    this.value = value;
    sessionStorage.setItem(KEPT, JSON.stringify(value));
    this.listeners.forEach((listener) => listener());
  };

  private kept(): Tried {
    try {
      return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Partial<Tried> | null) };
    } catch {
      return NOTHING;
    }
  }
}

const tried = new TriedLead();

/** The body of a decision in two: the facts, and the moment to decide for. */
export function split(body: Tree): Tried {
  const { asOf, ...lead } = body;
  return { lead, asOf: typeof asOf === 'string' ? asOf : null };
}

/** The two as the body of a decision. */
export const body = ({ lead, asOf }: Tried): Tree => (asOf === null ? lead : { asOf, ...lead });

export function useTried(): [Tried, (value: Tried) => void] {
  return [useSyncExternalStore(tried.subscribe, tried.get), tried.set];
}
