import { Label, type LabelProps } from '@patternfly/react-core';
import { useCodes } from '../codes';

const COLOURS: Record<string, LabelProps['color']> = {
  alive: 'green',
  at_risk: 'orange',
  dead: 'red',
  mql: 'blue',
  sql: 'purple',
  warn: 'orange',
  stalled: 'red',
  qualified: 'green',
  not_qualified: 'red',
};

/** A verdict as a label: its words say it, the colour only repeats it. */
export function Verdict({ group, code }: { group: 'verdict' | 'band' | 'stall' | 'bant'; code: string | null | undefined }) {
  const words = useCodes();
  return (
    <Label isCompact color={(code && COLOURS[code]) || 'grey'}>
      {words(group, code)}
    </Label>
  );
}
