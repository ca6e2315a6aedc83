import { expect, it } from 'vitest';
import { fitsOf, proposedOf, type MappingSummary } from './mappings';

const mapping = (name: string, ...columns: string[][]): MappingSummary => ({
  name,
  description: null,
  file: '',
  columns,
  facts: 0,
  activities: 0,
  ignored: [],
});
const CRM = mapping('crm', ['Id'], ['Email', 'properties.email'], ['Country'], ['City']);
const DEALS = mapping('deals', ['deal'], ['Email'], ['Country']);

it('proposes the mapping whose id and most columns are there, by any of their names', () => {
  expect(proposedOf(fitsOf([DEALS, CRM], ['Id', 'properties.email', 'Country']))?.mapping.name).toBe('crm');
});

it('proposes none without the column of the id, or with too few others', () => {
  expect(proposedOf(fitsOf([DEALS, CRM], ['Email', 'Country', 'City']))).toBeNull();
  expect(proposedOf(fitsOf([CRM], ['Id', 'Shoe']))).toBeNull();
});
