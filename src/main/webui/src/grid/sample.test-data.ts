import type { RuleTable } from '~/rules/queries';

const row = (id: string, country: string, size: string, points: string) => ({
  id: `fit.${id}`,
  label: `Row ${id}`,
  annotation: id === 'a' ? 'Agreed' : null,
  inputs: [country, size],
  outputs: [points],
});

/** A table of three rows, for the tests. */
export const table: RuleTable = {
  id: 'fit',
  name: 'Fit',
  model: 'fit',
  file: 'dmn/fit.dmn',
  hitPolicy: 'FIRST',
  rowCount: 3,
  label: 'Fit',
  joint: false,
  inputs: [
    { id: 'fit_in1', label: 'country', expression: 'Facts.country', type: 'text', allowed: ['IT', 'DE', 'FR'] },
    { id: 'fit_in2', label: 'employees', expression: 'Facts.employees', type: 'number' },
  ],
  outputs: [{ id: 'fit_out', label: 'points', expression: 'Points', type: 'number' }],
  rows: [row('a', '"IT"', '[1..5]', '3'), row('b', '"DE"', '-', '5'), row('c', '-', '> 10', '7')],
};
