import { useCallback, useState, type RefCallback } from 'react';

interface Scroller {
  ref: RefCallback<HTMLDivElement>;
  scroller: HTMLDivElement | null;
  /** The width that is seen of its content, in px; null while it is not drawn yet. */
  room: number | null;
}

/** The element that scrolls, and how wide it is now. */
export function useScroller(): Scroller {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [room, setRoom] = useState<number | null>(null);
  const ref = useCallback((element: HTMLDivElement) => {
    const measure = () => setRoom(element.clientWidth);
    const sized = new ResizeObserver(measure);
    setScroller(element);
    measure();
    sized.observe(element);
    return () => {
      sized.disconnect();
      setScroller(null);
    };
  }, []);
  return { ref, scroller, room };
}
