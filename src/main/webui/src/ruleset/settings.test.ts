import { expect, it } from 'vitest';
import { settingsOf } from './settings';

it('reads names and values out of the cells', () => {
  const rows = [{ id: 'settings.time-zone', inputs: [], outputs: ['"timeZone"', '"Europe/Rome"'], label: 'Days begin here', annotation: null }];
  expect(settingsOf({ rows } as never)).toEqual([{ name: 'timeZone', value: 'Europe/Rome', label: 'Days begin here' }]);
});
