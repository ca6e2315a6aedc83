import { Banner, Page, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '~/api/connection';
import { session } from '~/api/session';
import { Loading } from '~/shared/States';
import { Navigation } from './Navigation';
import { TopBar } from './TopBar';

const MAIN = 'main';

/** Needed when a login has run out, which is not at the start. */
const LoginDialog = lazy(async () => ({ default: (await import('~/login/LoginDialog')).LoginDialog }));

/** Moves the focus to the page's heading place when another page is opened, so that a reader hears where they are. */
function useFocusOnNavigation() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) document.getElementById(MAIN)?.focus();
    before.current = path;
  }, [path]);
}

function Disconnected() {
  const { t } = useTranslation('app');
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);
  return lost ? (
    <Banner color="yellow" role="status">
      {t('disconnected')}
    </Banner>
  ) : null;
}

/** What stands around every page: bar, navigation, lost connection, and the dialog when the login has run out. */
export function Shell() {
  const { t } = useTranslation('app');
  const expired = useSyncExternalStore(session.subscribe, session.expired);
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
      {expired && (
        <Suspense>
          <LoginDialog />
        </Suspense>
      )}
    </>
  );
}
