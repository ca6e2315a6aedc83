import { AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from './Alert';
import { whyOf, type Why } from './why';

interface Toast {
  id: number;
  variant: 'success' | 'info' | 'warning' | 'danger';
  title: string;
  text?: Why;
  action?: ReactNode;
}

interface Toasts {
  /** Says that something was done; `action` may be a link or an undo. */
  done: (title: string, action?: ReactNode) => void;
  warn: (title: string, text?: string) => void;
  /** Says why something was not done. */
  failed: (error: Error, title?: string) => void;
}

const Shown = createContext<Toasts | null>(null);

/** How long a toast of success stays, in ms; one of failure stays until it is closed. */
const STAYS = 8000;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shared');
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback((toast: Omit<Toast, 'id'>) => {
    const id = next.current++;
    setToasts((shown) => [...shown.slice(-3), { ...toast, id }]);
  }, []);
  const value = useMemo<Toasts>(
    () => ({
      done: (title, action) => show({ variant: 'success', title, action }),
      warn: (title, text) => show({ variant: 'warning', title, text: text ? { text } : undefined }),
      failed: (error, title) => show({ variant: 'danger', title: title ?? t('notDone'), text: whyOf(error, t) }),
    }),
    [show, t],
  );
  return (
    <Shown value={value}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {toasts.map((toast) => (
          <Alert
            key={toast.id}
            variant={toast.variant}
            title={toast.title}
            timeout={toast.variant === 'success' ? STAYS : false}
            onTimeout={() => close(toast.id)}
            actionClose={<AlertActionCloseButton aria-label={t('closeAlert', { title: toast.title })} onClose={() => close(toast.id)} />}
            actionLinks={toast.action}
          >
            {toast.text && <span lang={toast.text.lang}>{toast.text.text}</span>}
          </Alert>
        ))}
      </AlertGroup>
    </Shown>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(Shown);
  if (!toasts) throw new Error('useToasts outside of ToastsProvider');
  return toasts;
}
