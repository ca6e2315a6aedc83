import { useEffect } from 'react';

/**
 * While it is shown, Escape does nothing: every dialog of PatternFly that is open listens for it on the body, so that
 * one below another would close by it too. The key is stopped before it comes there.
 */
export function useNoEscape(): void {
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopPropagation();
    };
    document.addEventListener('keydown', stop, true);
    return () => document.removeEventListener('keydown', stop, true);
  }, []);
}
