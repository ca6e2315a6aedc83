import type { Schemas } from '~/api/client';

/** A decision as far as its story needs it: logged, of a dry run, or by a draft. */
export type Told = Schemas['DecisionOutcome'] & {
  ruleSet: { name: string; version?: number };
  nextEvaluationAt?: string | null;
  warnings?: Schemas['InputWarning'][];
};
