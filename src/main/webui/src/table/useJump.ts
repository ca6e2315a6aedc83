import { useState } from 'react';

interface Jump {
  row: string;
  at: number;
}

/** A jump to a row of the grid; another one each time that it is another row. */
export function useJump(row: string | undefined): Jump | undefined {
  const [jump, setJump] = useState<Jump | undefined>(row === undefined ? undefined : { row, at: 0 });
  if (row !== undefined && row !== jump?.row) setJump({ row, at: (jump?.at ?? 0) + 1 });
  return row === undefined ? undefined : jump;
}
