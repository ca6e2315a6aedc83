import { raw } from '~/api/client';
import { OfflineError, ProblemError } from '~/api/problem';
import type { AnswerLine } from './outcome';
import type { Format } from './records';
import { fingerprint, type Slice } from './slices';

/** How the rows of a file are decided. */
export interface Asked {
  format: Format;
  ruleSet: string;
  mapping: string | null;
  dryRun: boolean;
  strict: boolean;
  language: string;
}

/** Seconds between tries while the service is away; the last one again and again. */
const WAITS = [1, 2, 4, 8, 15];

/** The answer broke off, or says that the rest could not be decided now. */
class Interrupted extends Error {
  constructor(readonly seconds: number | null) {
    super('interrupted');
  }
}

/** What to do with the lines of an answer, and what to tell while nothing comes. */
export interface Listener {
  line: (answered: AnswerLine) => void;
  waiting: (seconds: number) => void;
}

/**
 * Sends a slice until all its lines are answered. Lines that were answered are told once: with the same key the service
 * decides none of them twice, and answers them again. Throws what no further try would mend.
 */
export async function send(slice: Slice, asked: Asked, signal: AbortSignal, listener: Listener): Promise<void> {
  let told = 0;
  for (let tries = 0; ; tries++) {
    try {
      await once(slice, asked, signal, (answered) => {
        if (answered.line === undefined || answered.line <= told) return;
        told = answered.line;
        listener.line(answered);
      });
      return;
    } catch (failure) {
      signal.throwIfAborted();
      const seconds = pauseAfter(failure, tries);
      if (seconds === null) throw failure;
      listener.waiting(seconds);
      await pause(seconds, signal);
    }
  }
}

/** Null where it is no use to try again. */
function pauseAfter(failure: unknown, tries: number): number | null {
  const usual = WAITS[Math.min(tries, WAITS.length - 1)]!;
  if (failure instanceof Interrupted) return failure.seconds ?? usual;
  if (failure instanceof ProblemError) return failure.status === 503 || failure.status === 429 ? (failure.retryAfter ?? usual) : null;
  return failure instanceof OfflineError || failure instanceof TypeError ? usual : null;
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => (clearTimeout(over), reject(signal.reason as Error)), { once: true });
  });
}

async function once(slice: Slice, asked: Asked, signal: AbortSignal, tell: (answered: AnswerLine) => void): Promise<void> {
  const response = await raw(`/api/v1/decisions/stream?${queryOf(asked)}`, {
    method: 'POST',
    headers: {
      'Content-Type': asked.format === 'csv' ? 'text/csv' : 'application/x-ndjson',
      'Accept-Language': asked.language,
      ...(asked.dryRun ? {} : { 'Idempotency-Key': keyOf(slice, asked) }),
    },
    body: slice.body,
    signal,
  });
  for await (const answered of linesOf(response)) {
    if (!answered.end) tell(answered);
    else if (!answered.end.problem) return;
    else throw new Interrupted(answered.end.problem.retryAfter ?? null);
  }
  throw new Interrupted(null);
}

function queryOf({ ruleSet, mapping, dryRun, strict }: Asked): URLSearchParams {
  const query = new URLSearchParams({ ruleSet, dryRun: String(dryRun), strict: String(strict) });
  if (mapping) query.set('mapping', mapping);
  return query;
}

/** What tells a slice from any other, and the ways of deciding it too: the service takes a key for one of them alone. */
function keyOf(slice: Slice, asked: Asked): string {
  return `workbench-${slice.key}-${fingerprint([new TextEncoder().encode(queryOf(asked).toString())])}`;
}

/** The lines of an NDJSON answer, each as soon as it is there. */
async function* linesOf(response: Response): AsyncGenerator<AnswerLine> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop()!;
    for (const line of lines) if (line.trim()) yield JSON.parse(line) as AnswerLine;
    if (!done) continue;
    if (rest.trim()) yield lastOf(rest);
    return;
  }
}

/** A last line without an end may be the beginning of one that was cut off. */
function lastOf(line: string): AnswerLine {
  try {
    return JSON.parse(line) as AnswerLine;
  } catch {
    throw new Interrupted(null);
  }
}
