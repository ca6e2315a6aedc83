import { expect, it } from 'vitest';
import type { Version } from '~/rules/queries';
import { beginning, timeline } from './timeline';

const NOW = Date.parse('2026-03-10T12:00:00Z');

function version(number: number, more: Partial<Version> = {}): Version {
  const at = `2026-03-0${number}T09:00:00Z`;
  return {
    ruleSet: 'lead',
    version: number,
    hash: '',
    live: false,
    kind: 'published',
    basedOn: number - 1,
    publishedAt: at,
    effectiveFrom: at,
    author: 'edda',
    approvers: ['sal'],
    reason: 'Because',
    signature: null,
    retiredAt: null,
    ...more,
  };
}

const states = (versions: Version[]) => timeline(versions, NOW).map((span) => `${span.version.version} ${span.state}`);

it('stands the newest first', () => {
  expect(states([version(1), version(3, { live: true }), version(2)])).toEqual(['3 live', '2 past', '1 past']);
});

it('ends a version where the next began', () => {
  const [live, before] = timeline([version(1), version(2, { live: true })], NOW);
  expect(live).toMatchObject({ until: null, after: null });
  expect(before).toMatchObject({ since: '2026-03-01T09:00:00Z', until: '2026-03-02T09:00:00Z', after: 2 });
});

it('knows a version whose time is still to come', () => {
  const coming = version(2, { effectiveFrom: '2026-03-11T09:00:00Z' });
  expect(states([version(1, { live: true }), coming])).toEqual(['2 coming', '1 live']);
});

it('knows a version that is due and that this release can not use', () => {
  expect(states([version(1, { live: true }), version(2)])).toEqual(['2 unusable', '1 live']);
});

it('does not end a version at one that never decided here', () => {
  const spans = timeline([version(1), version(2, { live: true }), version(3)], NOW);
  expect(spans[1]).toMatchObject({ state: 'live', until: null });
});

it('says of a version that can not be used since when it is due, not that it is live', () => {
  expect(beginning('unusable')).toBe('due');
  expect([beginning('live'), beginning('coming'), beginning(undefined)]).toEqual(['since', 'from', 'since']);
});

it('marks what is retired', () => {
  expect(states([version(1, { retiredAt: '2026-03-05T00:00:00Z' }), version(2, { live: true })])).toEqual(['2 live', '1 retired']);
});
