import { useTranslation } from 'react-i18next';

/** The words of a PatternFly SearchInput that are its own, as its properties. */
export function useSearchWords() {
  const { t } = useTranslation('shared');
  return { resetButtonLabel: t('search.clear'), submitSearchButtonLabel: t('search.submit') };
}

/** The words of a compact PatternFly Pagination, as its `titles`. */
export function usePageWords() {
  const { t } = useTranslation('shared');
  return {
    items: '',
    ofWord: t('pages.of'),
    paginationAriaLabel: t('pages.title'),
    toPreviousPageAriaLabel: t('pages.previous'),
    toNextPageAriaLabel: t('pages.next'),
  };
}
