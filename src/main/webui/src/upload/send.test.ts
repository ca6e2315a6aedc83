// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OfflineError, ProblemError } from '~/api/problem';
import type { AnswerLine } from './outcome';
import { send, type Asked } from './send';
import type { Slice } from './slices';

const raw = vi.hoisted(() => vi.fn());
vi.mock('~/api/client', () => ({ raw }));

const SLICE: Slice = { records: [], headerLines: 1, body: new Blob(['Id\n1\n2\n']), key: '2-2-abc', read: 8 };
const ASKED: Asked = { format: 'csv', ruleSet: 'lead', mapping: 'crm', dryRun: false, strict: false, language: 'en' };
const answer = (...lines: object[]) => new Response(lines.map((line) => JSON.stringify(line)).join('\n'));
const END = { end: { lines: 2, decided: 2, problems: 0 } };

async function sent(asked = ASKED): Promise<{ told: number[]; waited: number[] }> {
  const told: number[] = [];
  const waited: number[] = [];
  const work = send(SLICE, asked, new AbortController().signal, {
    line: (answered: AnswerLine) => told.push(answered.line!),
    waiting: (seconds) => waited.push(seconds),
  });
  await Promise.all([work, vi.runAllTimersAsync()]);
  return { told, waited };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  raw.mockReset();
});

it('tells every line once, in order', async () => {
  raw.mockResolvedValue(answer({ line: 2 }, { line: 3 }, END));
  expect(await sent()).toEqual({ told: [2, 3], waited: [] });
  expect(raw).toHaveBeenCalledWith(
    '/api/v1/decisions/stream?ruleSet=lead&dryRun=false&strict=false&mapping=crm',
    expect.objectContaining({ headers: expect.objectContaining({ 'Idempotency-Key': expect.stringMatching(/^workbench-2-2-abc-[!-~]+$/) as string }) as object }),
  );
});

it('sends the same rows under another key when they are decided otherwise', async () => {
  raw.mockImplementation(() => Promise.resolve(answer(END)));
  for (const asked of [ASKED, ASKED, { ...ASKED, mapping: 'other' }, { ...ASKED, strict: true }, { ...ASKED, ruleSet: 'post-sale' }]) await sent(asked);
  const keys = raw.mock.calls.map((call) => (call[1] as { headers: Record<string, string> }).headers['Idempotency-Key']);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(4);
});

it('sends the same again after the answer broke off within a line', async () => {
  raw.mockResolvedValueOnce(new Response('{"line":2}\n{"line":3,"dec')).mockResolvedValueOnce(answer({ line: 2 }, { line: 3 }, END));
  expect(await sent()).toEqual({ told: [2, 3], waited: [1] });
});

it('sends the same again after the answer broke off, and tells no line twice', async () => {
  raw.mockResolvedValueOnce(answer({ line: 2 })).mockResolvedValueOnce(answer({ line: 2 }, { line: 3 }, END));
  expect(await sent()).toEqual({ told: [2, 3], waited: [1] });
});

it('waits as long as the service asks for, and longer the longer it is away', async () => {
  raw
    .mockRejectedValueOnce(new ProblemError(503, {}, 7))
    .mockRejectedValueOnce(new OfflineError())
    .mockResolvedValueOnce(answer({ line: 2 }, { end: { problem: { retryAfter: 5 } } }))
    .mockResolvedValueOnce(answer({ line: 2 }, { line: 3 }, END));
  expect(await sent()).toEqual({ told: [2, 3], waited: [7, 2, 5] });
});

it('gives up where another try would be refused too', async () => {
  vi.useRealTimers();
  raw.mockRejectedValue(new ProblemError(404, {}));
  const work = send(SLICE, ASKED, new AbortController().signal, { line: () => undefined, waiting: () => undefined });
  await expect(work).rejects.toBeInstanceOf(ProblemError);
});

it('takes no key along when nothing is to be logged', async () => {
  raw.mockResolvedValue(answer(END));
  await sent({ ...ASKED, dryRun: true });
  expect(raw.mock.calls[0]?.[1].headers).not.toHaveProperty('Idempotency-Key');
});
