// @vitest-environment node
import { expect, it } from 'vitest';
import { fileOf } from './csv';
import type { Kind, KindField } from './queries';

const field = (name: string, type: KindField['type']): KindField => ({ name, type, required: false, allowed: [] });

it('lets no text of an item be a formula, and leaves days as they are', async () => {
  const kind = { kind: 'roster', limit: 10, fields: [field('id', 'day'), field('name', 'text'), field('territories', 'codes')] } as unknown as Kind;
  const file = fileOf(kind, [{ id: '--12-24', name: '@anna', territories: ['=HYPERLINK("x")', 'IT'] }]);
  expect((await file.text()).replace('\uFEFF', '')).toBe(`id,name,territories\r\n--12-24,'@anna,"'=HYPERLINK(""x"")|IT"\r\n`);
});
