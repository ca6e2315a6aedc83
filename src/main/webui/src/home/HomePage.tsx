import { useTranslation } from 'react-i18next';
import { PageFrame } from '~/shared/PageFrame';

export function HomePage() {
  const { t } = useTranslation('home');
  return <PageFrame title={t('title')}>{t('title')}</PageFrame>;
}
