import { Page, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '~/shared/States';
import { Disconnected } from './Disconnected';
import { LoginAgain } from './LoginAgain';
import { Navigation } from './Navigation';
import { TopBar } from './TopBar';

const MAIN = 'main';

/** Moves the focus to the page's heading place when another page is opened, so that a reader hears where they are. */
function useFocusOnNavigation() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) document.getElementById(MAIN)?.focus();
    before.current = path;
  }, [path]);
}

/** What stands around every page: bar, navigation, lost connection, and the dialog when the login has run out. */
export function Shell() {
  const { t } = useTranslation('app');
  useFocusOnNavigation();
  return (
    <>
      <Page
        masthead={<TopBar />}
        sidebar={
          <PageSidebar>
            <PageSidebarBody>
              <Navigation />
            </PageSidebarBody>
          </PageSidebar>
        }
        isManagedSidebar
        isContentFilled
        skipToContent={
          <a className="vaglio-skip" href={`#${MAIN}`}>
            {t('skip')}
          </a>
        }
        mainContainerId={MAIN}
        mainAriaLabel={t('content')}
      >
        <Disconnected />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </Page>
      <LoginAgain />
    </>
  );
}
