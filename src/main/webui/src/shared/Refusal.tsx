import type { AlertProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from './Alert';
import { faultsOf } from './faults';
import { whyOf } from './why';

interface RefusalProps extends Omit<AlertProps, 'title' | 'children'> {
  error: Error;
  /** What was not done. */
  title?: string;
  /** The reader's words for the failure, where the service's own are not the best. */
  reason?: ReactNode;
}

/** Where something was asked for: why the service did not do it. */
export function Refusal({ error, title, reason, ...alert }: RefusalProps) {
  const { t } = useTranslation('shared');
  const { text, lang } = whyOf(error, t);
  const faults = faultsOf(error);
  return (
    <Alert variant="danger" isInline component="p" role="alert" title={title ?? t('notDone')} {...alert}>
      {reason ?? <span lang={lang}>{text}</span>}
      {!reason && faults.length > 0 && (
        <ul lang="en">
          {faults.map((fault, at) => (
            <li key={at}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
