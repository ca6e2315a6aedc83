// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest';
import { draftFile, nameOf, put } from './queries';

const raw = vi.hoisted(() => vi.fn());
vi.mock('~/api/client', () => ({ raw, api: {}, answer: vi.fn() }));

afterEach(() => void raw.mockReset());

it('asks for the file that the address names, and for no other call of the service', async () => {
  raw.mockImplementation(() => Promise.resolve(new Response('{"revision": 4}')));
  await draftFile('d/1', 'dmn/mappings/a?b#c.yaml');
  await put('d-1', 3, 'dmn/mappings/crm.yaml', 'id: Id');
  expect(raw.mock.calls.map(([path]: string[]) => path)).toEqual([
    '/api/v1/drafts/d%2F1/files/dmn/mappings/a%3Fb%23c.yaml',
    '/api/v1/drafts/d-1/files/dmn/mappings/crm.yaml?revision=3',
  ]);
});

it('names a mapping after its file', () => {
  expect(nameOf('dmn/mappings/crm-leads.yaml')).toBe('crm-leads');
});
