import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Version } from '~/rules/queries';
import type { Span } from './timeline';

/** How a version came: with a release, out of a change request, or back from an older one. */
export function KindLabel({ version }: { version: Version }) {
  const { t } = useTranslation('version');
  return <Label isCompact variant="outline">{t(`kind.${version.kind}`, { of: version.basedOn ?? '', defaultValue: version.kind })}</Label>;
}

const COLOURS = { live: 'green', coming: 'blue', past: 'grey', retired: 'grey', unusable: 'red' } as const;

export function StateLabel({ state }: { state: Span['state'] }) {
  const { t } = useTranslation('version');
  return <Label isCompact color={COLOURS[state]}>{t(`state.${state}`)}</Label>;
}
