import { Tooltip } from '@patternfly/react-core';
import { useFormats, type Instant } from './format';

/** A point in time: exact and with its zone, or, with `relative`, how long ago, the exact time on hover and focus. */
export function When({ at, relative = false }: { at: Instant; relative?: boolean }) {
  const formats = useFormats();
  const exact = formats.dateTime(at);
  const stamp = new Date(at).toISOString();
  if (!relative) return <time dateTime={stamp}>{exact}</time>;
  return (
    <Tooltip content={exact}>
      <time dateTime={stamp} tabIndex={0}>
        {formats.relative(at)}
      </time>
    </Tooltip>
  );
}
