import { expect, it } from 'vitest';
import { nameFor } from './sample';

it('names a mapping after its file', () => {
  expect(['Leads 2026 (new).csv', 'àè.csv', 'x.tar.gz', '---'].map(nameFor)).toEqual(['leads-2026-new', 'proposed', 'x-tar', 'proposed']);
});
