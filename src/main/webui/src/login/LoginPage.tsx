import { Card, CardBody, CardTitle, Content, Title } from '@patternfly/react-core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu } from '~/app/Menus';
import { LoginForm } from './LoginForm';

/** An address of the workbench itself; anything else would lead to a page of somebody else. */
function ownPage(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/login') ? to : '/';
}

export function LoginPage() {
  const { t } = useTranslation('login');
  const { to } = useSearch({ from: '/login' });
  const { history } = useRouter();
  useEffect(() => {
    document.title = `${t('title')} · Vaglio`;
  }, [t]);
  return (
    <main className="vaglio-login">
      <Card>
        <CardTitle>
          <Title headingLevel="h1">
            <span className="vaglio-brand">
              <img src="/favicon.svg" alt="" />
              Vaglio
            </span>
          </Title>
          <Content component="p">{t('intro')}</Content>
        </CardTitle>
        <CardBody>
          <LoginForm onDone={() => history.replace(ownPage(to))} />
          <LanguageMenu />
        </CardBody>
      </Card>
    </main>
  );
}
