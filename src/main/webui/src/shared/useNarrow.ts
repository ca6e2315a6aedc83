import { useSyncExternalStore } from 'react';

/** Below this width what stands beside a table would take half of it. */
const NARROW = '(width < 992px)';

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether what goes together is to stand one below the other. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
