import type { TFunction } from 'i18next';
import { OfflineError, ProblemError } from '~/api/problem';

/** Why something failed; `lang` is there where the words are the service's own. */
export interface Why {
  text: string;
  lang?: 'en';
}

export function whyOf(error: Error, t: TFunction<'shared'>): Why {
  if (error instanceof OfflineError) return { text: t('failure.offline.text') };
  return error instanceof ProblemError ? { text: error.message, lang: 'en' } : { text: t('failure.failed.text') };
}
