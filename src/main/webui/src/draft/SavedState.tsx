import { Icon, Spinner } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, ExclamationTriangleIcon, PluggedIcon } from '@patternfly/react-icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { session as login } from '~/api/session';
import type { SessionState } from './state';

const ICONS = {
  saved: <CheckCircleIcon />,
  waiting: <PluggedIcon />,
  login: <ExclamationTriangleIcon />,
  conflict: <ExclamationTriangleIcon />,
  stopped: <ExclamationCircleIcon />,
};

const STATUS = { saved: 'success', waiting: 'warning', login: 'warning', conflict: 'warning', stopped: 'danger' } as const;

/** Whether the service has all that was done here. */
export function SavedState({ edited: { saving, unsent } }: { edited: SessionState }) {
  const { t } = useTranslation('draft');
  const expired = useSyncExternalStore(login.subscribe, login.expired);
  const shown = saving === 'saving' && expired ? 'login' : saving;
  return (
    <span role="status" className="vaglio-saved" data-saving={shown}>
      {shown === 'saving' ? (
        <Spinner size="sm" aria-hidden />
      ) : (
        <Icon status={STATUS[shown]} isInline>
          {ICONS[shown]}
        </Icon>
      )}{' '}
      {shown === 'saved' || shown === 'conflict' || shown === 'stopped' ? t(`saving.${shown}`) : t(`saving.${shown}`, { count: unsent })}
    </span>
  );
}
