import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Nothing } from '~/shared/States';
import type { GridActs } from './acts';
import { useTheGrid } from './context';
import { useGrid } from './store';

/** In the place of the rows: the table has none, or the filters let none through. */
export function Empty({ acts }: { acts: GridActs }) {
  const { t } = useTranslation('grid');
  const { store, readOnly } = useTheGrid();
  const filtered = useGrid(store, ({ view }) => view.table.rows.length > 0);
  if (filtered) {
    return (
      <Nothing title={t('empty.filtered')} actions={<Button onClick={() => store.clearFilters()}>{t('filter.clearAll')}</Button>}>
        {t('empty.filteredText')}
      </Nothing>
    );
  }
  return (
    <Nothing title={t('empty.title')} actions={!readOnly && <Button onClick={acts.insertBelow}>{t('empty.add')}</Button>}>
      {t('empty.text')}
    </Nothing>
  );
}
