import { Label } from '@patternfly/react-core';
import { BanIcon, CheckCircleIcon, PaperPlaneIcon, PencilAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { DraftState } from './queries';

const LOOKS = {
  open: { color: 'blue', icon: <PencilAltIcon /> },
  submitted: { color: 'purple', icon: <PaperPlaneIcon /> },
  published: { color: 'green', icon: <CheckCircleIcon /> },
  abandoned: { color: 'grey', icon: <BanIcon /> },
} as const;

export function StateLabel({ state }: { state: DraftState }) {
  const { t } = useTranslation('draft');
  return (
    <Label isCompact {...LOOKS[state]}>
      {t(`states.${state}`)}
    </Label>
  );
}
