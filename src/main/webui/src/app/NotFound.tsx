import { Button } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing } from '~/shared/States';

/** The address names no page. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <PageFrame title={t('notFound.title')}>
      <Nothing icon={SearchIcon} title={t('notFound.text')} actions={<Button component="a" href="/">{t('notFound.home')}</Button>} />
    </PageFrame>
  );
}
