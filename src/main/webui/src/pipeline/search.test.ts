import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dueRange, pipelineSearch, queueFilter, queueSearch } from './search';

const NOW = new Date(2026, 2, 2, 10, 30);

describe('the address of leads', () => {
  it('says which leads, and nothing else', () => {
    expect(queueSearch({ owner: 'rita', everyone: 'yes', band: '', stage: 7, due: 'never', more: 'x' })).toEqual({ owner: 'rita', stage: '7' });
    expect(queueSearch({ everyone: true, due: 'overdue' })).toEqual({ everyone: true, due: 'overdue' });
    expect(pipelineSearch({ by: 'amount', stage: 'won', verdict: 'dead' })).toEqual({ by: 'amount', verdict: 'dead' });
  });

  it('is about the reader when it names no owner', () => {
    expect(queueFilter({}, 'rita', NOW).owner).toBe('rita');
    expect(queueFilter({ owner: 'anna' }, 'rita', NOW).owner).toBe('anna');
    expect(queueFilter({ everyone: true }, 'rita', NOW).owner).toBeUndefined();
    expect(queueFilter({}, 'rita', NOW).ruleSet).toBe('lead');
  });

  it('tells what is due from now to the end of the reader’s day or week', () => {
    expect(dueRange(undefined, NOW)).toEqual({});
    expect(dueRange('overdue', NOW)).toEqual({ dueBefore: NOW.toISOString() });
    expect(dueRange('today', NOW)).toEqual({ dueFrom: NOW.toISOString(), dueBefore: new Date(2026, 2, 3).toISOString() });
    expect(dueRange('week', NOW).dueBefore).toBe(new Date(2026, 2, 9).toISOString());
  });
});

describe('where the clocks change within the week', () => {
  beforeEach(() => void vi.stubEnv('TZ', 'Europe/Rome'));
  afterEach(() => void vi.unstubAllEnvs());

  it('a week ends at midnight all the same', () => {
    expect(dueRange('week', new Date('2026-03-25T09:00:00+01:00')).dueBefore).toBe('2026-03-31T22:00:00.000Z');
  });
});
