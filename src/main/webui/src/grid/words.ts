import { useTranslation } from 'react-i18next';
import type { GridColumn } from './columns';

const TYPES = ['text', 'number', 'bool', 'date', 'date_time', 'list_of', 'structure'];

/** How the columns of a table are called and what they hold, in the reader's language. */
export function useColumnWords() {
  const { t } = useTranslation('grid');
  return {
    title: ({ kind, of }: GridColumn): string => {
      if (kind === 'label') return t('row');
      if (kind === 'note') return t('note');
      return of?.label || of?.expression || '';
    },
    type: ({ of }: GridColumn): string | null => of && t(`type.${TYPES.includes(of.type) ? of.type : 'other'}`),
  };
}
