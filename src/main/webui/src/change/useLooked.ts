import { useState } from 'react';
import type { ChangeRequest } from './queries';

/** The revision that the reader looked at; an approval is of that one, whatever the draft has become since. */
export interface Looked {
  revision: number;
  /** Whether the draft was edited since. */
  behind: boolean;
  /** The reader has looked at what it is now. */
  again: () => void;
}

export function useLooked({ revision }: ChangeRequest): Looked {
  const [seen, setSeen] = useState(revision);
  return { revision: seen, behind: revision > seen, again: () => setSeen(revision) };
}
