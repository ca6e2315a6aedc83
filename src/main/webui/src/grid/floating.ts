import { useLayoutEffect, type RefObject } from 'react';

/** Lays a panel below an element, or above it where there is no room; it goes along when anything scrolls. */
export function place(panel: HTMLElement, around: DOMRect): void {
  const height = panel.offsetHeight;
  const above = around.bottom + height > window.innerHeight && around.top > height;
  panel.style.top = `${Math.round(above ? around.top - height : around.bottom)}px`;
  panel.style.left = `${Math.round(Math.max(0, Math.min(around.left, window.innerWidth - panel.offsetWidth - 8)))}px`;
}

export function useBelow(panel: RefObject<HTMLElement | null>, of: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const lay = () => {
      if (panel.current && of.current) place(panel.current, of.current.getBoundingClientRect());
    };
    lay();
    const sized = new ResizeObserver(lay);
    if (panel.current) sized.observe(panel.current);
    window.addEventListener('scroll', lay, true);
    window.addEventListener('resize', lay);
    return () => {
      sized.disconnect();
      window.removeEventListener('scroll', lay, true);
      window.removeEventListener('resize', lay);
    };
  }, [panel, of]);
}
