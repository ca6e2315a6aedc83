import { HEAD_HEIGHT, ROW_HEIGHT } from './metrics';
import { spotOf, type Place } from './selection';
import type { View } from './view';

/** Scrolls by as little as brings a cell out from under the edges, the headers and the row labels; whether other rows came into sight. */
export function bringIntoSight(scroller: HTMLElement, view: View, widthOf: (column: string) => number, place: Place): boolean {
  const spot = spotOf(view, place);
  if (!spot) return false;
  const before = scroller.scrollTop;
  if (spot.row >= 0) {
    const top = spot.row * ROW_HEIGHT;
    scroller.scrollTop = into(before, scroller.clientHeight - HEAD_HEIGHT, top, top + ROW_HEIGHT);
  }
  if (spot.column > 0) columnIntoSight(scroller, view, widthOf, spot.column);
  return scroller.scrollTop !== before;
}

/** Has the rows that came into sight drawn now; the browser's own event would leave them to the frame after this. */
export function drawRows(scroller: HTMLElement): void {
  scroller.dispatchEvent(new Event('scroll'));
}

function columnIntoSight(scroller: HTMLElement, view: View, widthOf: (column: string) => number, column: number): void {
  const [label, ...wide] = view.columns.map((column) => widthOf(column.id));
  const left = wide.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
  scroller.scrollLeft = into(scroller.scrollLeft, scroller.clientWidth - label!, left, left + wide[column - 1]!);
}

/** How far to scroll so that a stretch is seen, its beginning before its end. */
function into(scrolled: number, room: number, from: number, to: number): number {
  if (from < scrolled || to - from > room) return from;
  return Math.max(scrolled, to - room);
}
