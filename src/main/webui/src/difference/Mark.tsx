import { Label } from '@patternfly/react-core';
import { ArrowsAltVIcon, MinusCircleIcon, PencilAltIcon, PlusCircleIcon } from '@patternfly/react-icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from './words';

const LOOKS: Record<Change, { color: 'green' | 'red' | 'blue' | 'purple'; icon: ComponentType; key: string }> = {
  added: { color: 'green', icon: PlusCircleIcon, key: 'row.added' },
  removed: { color: 'red', icon: MinusCircleIcon, key: 'row.removed' },
  changed: { color: 'blue', icon: PencilAltIcon, key: 'row.changed' },
  moved: { color: 'purple', icon: ArrowsAltVIcon, key: 'row.movedShort' },
  moved_and_changed: { color: 'purple', icon: ArrowsAltVIcon, key: 'row.movedShort' },
};

/** What became of a row, as a coloured word. */
export function Mark({ change }: { change: Change }) {
  const { t } = useTranslation('difference');
  const { color, icon: Icon, key } = LOOKS[change];
  return (
    <Label isCompact color={color} icon={<Icon />} className="vaglio-mark">
      {t(key)}
    </Label>
  );
}
