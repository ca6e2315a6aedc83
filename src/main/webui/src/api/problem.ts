/** One fault of a refused request: where it is and what would be allowed (RFC 9457 `errors`). */
export interface Fault {
  pointer?: string;
  detail?: string;
  allowed?: unknown;
  [more: string]: unknown;
}

/** The service's own words for a refusal (RFC 9457). */
export interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  incident?: string;
  errors?: Fault[];
  [more: string]: unknown;
}

/** A call was answered with a refusal or failure. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    /** Seconds after which the service asks to be called again; null when it names none. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail ?? problem.title ?? String(status));
    this.name = 'ProblemError';
  }

  /** The last part of the problem's type, such as `stale-revision`. */
  get kind(): string {
    return this.problem.type?.split(/[/:]/).at(-1) ?? '';
  }
}

/** A call got no answer: the service or the network is away. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.name = 'OfflineError';
  }
}

/** The problem that an answer carries; an answer without one gets its status as such. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : null;
  const json = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body: unknown = json ? await response.json().catch(() => null) : null;
  const problem = (body ?? { status: response.status }) as Problem;
  return new ProblemError(response.status, problem, retryAfter);
}
