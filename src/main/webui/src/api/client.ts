import createClient from 'openapi-fetch';
import { connection } from './connection';
import { OfflineError, problemOf } from './problem';
import type { components, paths } from './schema';
import { session } from './session';

export type Schemas = components['schemas'];

/** Calls that say who somebody is: a 401 of theirs is an answer, not the end of a login. */
const SIGNING_IN = ['/api/v1/login', '/api/v1/logout'];

/** Beside the cookie, what is no GET must carry this header: a page of another site can not send it. */
const OWN = { 'X-Requested-With': 'workbench' };

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request.clone());
    connection.answered();
    return response;
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    connection.lost();
    throw new OfflineError();
  }
}

/** Sends a request; when the login has expired, sends it again after the next one. Throws ProblemError, OfflineError. */
async function call(request: Request): Promise<Response> {
  const response = await send(request);
  if (response.status === 401 && !SIGNING_IN.includes(new URL(request.url).pathname) && !connection.firstVisit()) {
    await session.renewed();
    return call(request);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The typed client of the service; its calls throw what `call` throws, so that `data` is what a 2xx carries. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: call, headers: OWN });

/** What a call answered. Throws ProblemError, OfflineError. */
export async function answer<T>(asked: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await asked).data as NonNullable<T>;
}

/** Sends bytes or text as they are: files, streams. Throws as `api` does. */
export function raw(path: string, init: RequestInit = {}): Promise<Response> {
  return call(new Request(new URL(path, location.origin), { ...init, headers: { ...OWN, ...init.headers } }));
}
