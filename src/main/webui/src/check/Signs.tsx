import { Icon } from '@patternfly/react-core';
import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon, UnknownIcon } from '@patternfly/react-icons';
import type { Kind } from './grouping';

/** The sign of a kind of finding; its name stands beside it as text. */
export function Sign({ of }: { of: Kind }) {
  switch (of) {
    case 'error':
      return (
        <Icon status="danger">
          <ExclamationCircleIcon />
        </Icon>
      );
    case 'warning':
      return (
        <Icon status="warning">
          <ExclamationTriangleIcon />
        </Icon>
      );
    case 'notAnalysed':
      return (
        <Icon>
          <UnknownIcon />
        </Icon>
      );
    case 'information':
      return (
        <Icon status="info">
          <InfoCircleIcon />
        </Icon>
      );
  }
}
