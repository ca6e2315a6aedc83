import { Button } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Nothing } from '~/shared/States';

/** The address names no page. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Nothing icon={SearchIcon} title={t('notFound.title')} actions={<Button component="a" href="/">{t('notFound.home')}</Button>}>
      {t('notFound.text')}
    </Nothing>
  );
}
