import { expect, it } from 'vitest';
import { readingOf, valueText } from './rules';

const PLAIN = { number: null, date: null, silent: [], otherwise: null };

it('says how numbers and dates are written', () => {
  expect(readingOf({ ...PLAIN, number: { group: '.', decimal: ',', decimals: 0 } })).toEqual([
    { key: 'number', values: { decimal: ',', group: '.' } },
    { key: 'decimals', values: { decimals: '0' } },
  ]);
  expect(readingOf({ ...PLAIN, date: { formats: ['dd/MM/yyyy'], zone: 'Europe/Rome' } })).toEqual([
    { key: 'date', values: { formats: 'dd/MM/yyyy', zone: 'Europe/Rome' } },
  ]);
});

it('says nothing of cells that are read as they stand', () => {
  expect(readingOf(PLAIN)).toEqual([]);
});

it('writes a value, the fields of an activity, or nothing', () => {
  expect([valueText('mql'), valueText(false), valueText({ type: 'email_open', channel: 'email' }), valueText(null)]).toEqual([
    'mql',
    'false',
    'type: email_open, channel: email',
    null,
  ]);
});
