import { useEffect, useState } from 'react';

/** Does something after the next frame is shown; at once on a page that nobody sees, which has none. What it returns gives that up. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (document.hidden) {
    act();
    return () => undefined;
  }
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** A value for what may come a moment later, such as words beside: it changes after the frame, and not while keys follow each other. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  useEffect(() => afterPaint(() => setShown(() => value)), [value]);
  return shown;
}
