import { AdjustIcon, LanguageIcon, UserIcon } from '@patternfly/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '~/api/client';
import { useMe } from '~/api/me';
import { LANGUAGES, speak, type Language } from '~/i18n';
import { Menu } from '~/shared/Menu';
import { useToasts } from '~/shared/toasts';
import { chooseTheme, useTheme, type Theme } from './theme';

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app');
  const choices = Object.entries(LANGUAGES).map(([language, name]) => ({
    key: language,
    text: <span lang={language}>{name}</span>,
    chosen: i18n.language === language,
    onChoose: () => void speak(language as Language),
  }));
  return <Menu label={t('language')} variant="plain" icon={<LanguageIcon />} choices={choices} />;
}

const THEMES: Theme[] = ['light', 'dark', 'system'];

export function ThemeMenu() {
  const { t } = useTranslation('app');
  const theme = useTheme();
  const choices = THEMES.map((each) => ({
    key: each,
    text: t(`themes.${each}`),
    chosen: each === theme,
    onChoose: () => chooseTheme(each),
  }));
  return <Menu label={t('theme')} variant="plain" icon={<AdjustIcon />} choices={choices} />;
}

const OwnPassword = lazy(() => import('~/access/OwnPassword').then((found) => ({ default: found.OwnPassword })));

export function UserMenu() {
  const { t } = useTranslation('app');
  const [password, setPassword] = useState(false);
  const { name } = useMe();
  const toasts = useToasts();
  async function leave() {
    try {
      await api.POST('/api/v1/logout');
      // Whoever logs in next finds nothing of what was done here: a new page has none of it.
      sessionStorage.clear();
      location.assign('/login');
    } catch (failure) {
      toasts.failed(failure as Error);
    }
  }
  const choices = [
    { key: 'password', text: t('password'), onChoose: () => setPassword(true) },
    { key: 'leave', text: t('leave'), onChoose: () => void leave() },
  ];
  return (
    <>
      <Menu label={t('account', { name })} shown={name} icon={<UserIcon />} choices={choices} />
      {password && (
        <Suspense>
          <OwnPassword onClose={() => setPassword(false)} />
        </Suspense>
      )}
    </>
  );
}
