import { Label } from '@patternfly/react-core';
import { BanIcon, CheckCircleIcon, CodeBranchIcon, HourglassHalfIcon, OutlinedClockIcon, ThumbsUpIcon, UndoIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Step } from './standing';

const LOOKS = {
  waiting: { color: 'blue', icon: <HourglassHalfIcon /> },
  approved: { color: 'teal', icon: <ThumbsUpIcon /> },
  scheduled: { color: 'purple', icon: <OutlinedClockIcon /> },
  outdated: { color: 'orange', icon: <CodeBranchIcon /> },
  published: { color: 'green', icon: <CheckCircleIcon /> },
  rejected: { color: 'red', icon: <BanIcon /> },
  withdrawn: { color: 'grey', icon: <UndoIcon /> },
} as const;

/** Where a request has come to, as a coloured word. */
export function StepLabel({ step }: { step: Step }) {
  const { t } = useTranslation('change');
  return (
    <Label isCompact {...LOOKS[step]}>
      {t(`steps.${step}`)}
    </Label>
  );
}
