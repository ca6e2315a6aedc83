import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Speech } from './words';

/** The words for cells in the reader's language. */
export function useSpeech(): Speech {
  const { t, i18n } = useTranslation(['difference', 'cell']);
  return useMemo(
    () => ({
      t: t as unknown as TFunction<'difference'>,
      cell: i18n.getFixedT(i18n.language, 'cell') as TFunction<'cell'>,
      language: i18n.language,
    }),
    [t, i18n, i18n.language],
  );
}
