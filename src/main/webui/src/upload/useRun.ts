import { useCallback, useEffect, useRef, useState } from 'react';
import { leadsOf } from './leads';
import { count, emptySummary, outcomeOf, type AnswerLine, type Outcome, type Summary } from './outcome';
import { send, type Asked } from './send';
import { byAnsweredLine, slicesOf, type Head } from './slices';

/** What is asked of a file: the file, how its rows are decided, and the columns that name a lead. */
export interface Job {
  file: File;
  head: Head;
  asked: Asked;
  id: string[];
}

export type RunState = 'running' | 'done' | 'cancelled' | 'failed';

export interface Run {
  job: Job;
  state: RunState;
  outcomes: Outcome[];
  summary: Summary;
  /** Bytes of the file that are decided. */
  read: number;
  startedAt: number;
  /** Seconds until the next try while the service is away; null while it answers. */
  waiting: number | null;
  error: Error | null;
}

/** How often the page shows how far it is, in ms. */
const SHOWN_EVERY = 250;

/**
 * Decides a file slice by slice. What the rows came to is collected here and shown a few times a second, however fast
 * they come.
 */
export function useRun(): { run: Run | null; start: (job: Job) => void; cancel: () => void; clear: () => void } {
  const [run, setRun] = useState<Run | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const start = useCallback((job: Job) => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    const live: Run = { job, state: 'running', outcomes: [], summary: emptySummary(), read: 0, startedAt: Date.now(), waiting: null, error: null };
    const show = () => control.current === own && setRun({ ...live });
    const shown = setInterval(show, SHOWN_EVERY);
    void decide(live, own.signal)
      .then(() => (live.state = 'done'))
      .catch((failure: Error) => {
        live.state = own.signal.aborted ? 'cancelled' : 'failed';
        live.error = own.signal.aborted ? null : failure;
      })
      .finally(() => {
        clearInterval(shown);
        show();
      });
    show();
  }, []);

  const cancel = useCallback(() => control.current?.abort(), []);
  const clear = useCallback(() => {
    control.current?.abort();
    control.current = null;
    setRun(null);
  }, []);
  return { run, start, cancel, clear };
}

async function decide(run: Run, signal: AbortSignal): Promise<void> {
  const { file, head, asked, id } = run.job;
  const leadOf = leadsOf(head, id);
  for await (const slice of slicesOf(file, head)) {
    signal.throwIfAborted();
    const lines = byAnsweredLine(slice);
    await send(slice, asked, signal, {
      line: (answered) => {
        run.waiting = null;
        const record = lines.get(answered.line!);
        if (record) add(run, outcomeOf(record.line, leadOf(record), answered), answered);
      },
      waiting: (seconds) => (run.waiting = seconds),
    });
    run.waiting = null;
    run.read = slice.read;
  }
  run.read = file.size;
}

function add(run: Run, outcome: Outcome, answered: AnswerLine): void {
  run.outcomes.push(outcome);
  count(run.summary, outcome, answered);
}
