import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportLeads } from './export';

const HEAD = 'leadId,owner\r\n';

function page(csv: string, cursor?: string): Response {
  const Link = `<http://elsewhere:1/api/v1/leads?owner=rita&limit=200&cursor=${cursor}>; rel="next"`;
  return new Response(csv, { headers: cursor ? { Link } : {} });
}

afterEach(() => vi.unstubAllGlobals());

describe('the export of leads', () => {
  it('holds the leads of all pages below one line of names', async () => {
    const asked: string[] = [];
    const answers = [page(`${HEAD}L-1,rita\r\n`, 'two'), page(`${HEAD}L-2,"ri\r\nta"\r\n`, 'three'), page(HEAD)];
    vi.stubGlobal('fetch', (request: Request) => {
      asked.push(request.url.replace(location.origin, ''));
      return Promise.resolve(answers[asked.length - 1]);
    });
    const told: number[] = [];
    const { csv, pages } = await exportLeads({ ruleSet: 'lead', owner: 'rita', stage: undefined, band: undefined, verdict: undefined, stall: undefined }, 'it', (count) => told.push(count));
    expect(csv.join('')).toBe(`\uFEFF${HEAD}L-1,rita\r\nL-2,"ri\r\nta"\r\n`);
    expect(pages).toBe(3);
    expect(told).toEqual([1, 2, 3]);
    expect(asked).toEqual([
      '/api/v1/leads?ruleSet=lead&owner=rita&limit=200',
      '/api/v1/leads?owner=rita&limit=200&cursor=two',
      '/api/v1/leads?owner=rita&limit=200&cursor=three',
    ]);
  });
});
