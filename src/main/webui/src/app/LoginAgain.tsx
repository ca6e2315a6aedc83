import i18next from 'i18next';
import { Suspense, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { session } from '~/api/session';

/** How long after the start the dialog is loaded, in ms: late enough to be in the way of nothing. */
const LATE = 30_000;
/** How often it is tried again once it is needed, in ms. */
const AGAIN = 5_000;

/** The dialog with its words; null where it can not be had now: the service may be away, or another release. */
async function load(): Promise<ComponentType | null> {
  try {
    const [found] = await Promise.all([import('~/login/LoginDialog'), i18next.loadNamespaces('login')]);
    return found.LoginDialog;
  } catch {
    return null;
  }
}

/**
 * The dialog over the page when the login has run out. It is loaded long before, so that edits that wait for a login
 * need nothing of a service that may have been replaced meanwhile.
 */
export function LoginAgain() {
  const expired = useSyncExternalStore(session.subscribe, session.expired);
  const [Dialog, setDialog] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (Dialog) return;
    const take = () => void load().then((found) => found && setDialog(() => found));
    if (expired) take();
    const timer = setInterval(take, expired ? AGAIN : LATE);
    return () => clearInterval(timer);
  }, [expired, Dialog]);
  return expired && Dialog ? (
    <Suspense>
      <Dialog />
    </Suspense>
  ) : null;
}
