import type { Version } from '~/rules/queries';

/** A version on the time line. */
export interface Span {
  version: Version;
  state: 'live' | 'coming' | 'past' | 'retired' | 'unusable';
  /** Since when it decides or decided. */
  since: string;
  /** Until when; null while it decides or is still to come. */
  until: string | null;
  /** The number of the version that came after it. */
  after: number | null;
}

/** The key of the words before the time at which a version begins to decide. */
export function beginning(state: Span['state'] | undefined): 'from' | 'due' | 'since' {
  if (state === 'coming') return 'from';
  return state === 'unusable' ? 'due' : 'since';
}

/** The versions newest first, each with the time in which it was live. */
export function timeline(versions: Version[], now: number): Span[] {
  const ordered = [...versions].sort((a, b) => a.version - b.version);
  const live = ordered.find((version) => version.live)?.version ?? 0;
  const spans = ordered.map((version, at): Span => {
    const next = ordered.slice(at + 1).find((later) => later.version <= live || !due(later, now));
    const until = version.version < live ? (next?.effectiveFrom ?? null) : null;
    return { version, state: stateOf(version, live, now), since: version.effectiveFrom, until, after: until ? (next?.version ?? null) : null };
  });
  return spans.reverse();
}

function due(version: Version, now: number): boolean {
  return new Date(version.effectiveFrom).getTime() <= now;
}

/** A version that is newer than the live one and due is one that this release could not use. */
function stateOf(version: Version, live: number, now: number): Span['state'] {
  if (version.live) return 'live';
  if (version.version > live) return due(version, now) ? 'unusable' : 'coming';
  return version.retiredAt === null ? 'past' : 'retired';
}
