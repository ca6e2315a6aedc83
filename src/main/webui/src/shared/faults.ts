import { ProblemError, type Fault } from '~/api/problem';

/** The faults that a refusal names; none for another failure. */
export function faultsOf(error: Error | null | undefined): Fault[] {
  return error instanceof ProblemError ? (error.problem.errors ?? []) : [];
}

/** The fault at a place of the body, such as `/name`. */
export function faultAt(error: Error | null | undefined, pointer: string): Fault | undefined {
  return faultsOf(error).find((fault) => fault.pointer === pointer);
}
