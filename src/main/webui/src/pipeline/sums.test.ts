import { describe, expect, it } from 'vitest';
import { lengths, parts, total } from './sums';

const contact = {
  stage: 'contact',
  open: true,
  leads: 10,
  amount: 1000,
  withAmount: 5,
  stall: { none: { leads: 5, amount: 400, share: 0.5 }, warn: { leads: 1, amount: 0, share: 0.1 }, stalled: { leads: 4, amount: 600, share: 0.4 } },
};
const empty = { stage: 'proposal', open: true, leads: 0, amount: 0, withAmount: 0, stall: {} };

describe('the sums of a stage', () => {
  it('fall into what moves, what is about to stall and what stalled', () => {
    expect(parts(contact, 'leads')).toEqual([
      { standing: 'moving', value: 5, share: 0.5 },
      { standing: 'warn', value: 1, share: 0.1 },
      { standing: 'stalled', value: 4, share: 0.4 },
    ]);
    expect(parts(contact, 'amount').map((part) => part.standing)).toEqual(['moving', 'stalled']);
  });

  it('count leads without an alert as moving', () => {
    expect(parts({ ...contact, stall: { frozen: { leads: 3 } } }, 'leads')).toEqual([{ standing: 'moving', value: 10, share: 1 }]);
    expect(parts(empty, 'leads')).toEqual([]);
  });

  it('add up, and have bars beside the longest', () => {
    expect(total([contact, contact])).toEqual({ leads: 20, amount: 2000, withAmount: 10, stalled: 8 });
    expect(lengths([contact, { ...contact, leads: 5 }, empty], 'leads')).toEqual([1, 0.5, 0]);
    expect(lengths([empty], 'amount')).toEqual([0]);
  });
});
