import { Button } from '@patternfly/react-core';
import { KeyboardIcon, PlusIcon, SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useTheGrid } from './context';
import type { Doing } from './doing';
import { useGrid } from './store';
import { isOn } from './view';
import type { Widths } from './widths';

/** Above the cells: what is asked for most, how many rows are shown, and what was done last. */
export function Tools({ doing, widths }: { doing: Doing; widths: Widths }) {
  const { t } = useTranslation('grid');
  const { store, readOnly } = useTheGrid();
  const shown = useGrid(store, ({ view }) => view.rows.length);
  const all = useGrid(store, ({ view }) => view.table.rows.length);
  const filtered = useGrid(store, ({ filters }) => Object.values(filters).some(isOn));
  const said = useGrid(store, (state) => state.said);
  return (
    <div className="vaglio-grid-tools vaglio-no-print">
      {!readOnly && (
        <Button variant="link" size="sm" icon={<PlusIcon />} onClick={doing.insertBelow}>
          {t('tools.add')}
        </Button>
      )}
      <Button variant="link" size="sm" icon={<SearchIcon />} onClick={doing.find}>
        {t('act.find')}
      </Button>
      <span className="vaglio-grid-count">{filtered ? t('tools.shown', { shown, count: all }) : t('tools.rows', { count: all })}</span>
      {filtered && (
        <Button variant="link" size="sm" isInline onClick={() => store.clearFilters()}>
          {t('filter.clearAll')}
        </Button>
      )}
      {widths.changed && (
        <Button variant="link" size="sm" isInline onClick={widths.reset}>
          {t('width.reset')}
        </Button>
      )}
      <span role="status" className="vaglio-grid-said">
        <span key={said.at}>{said.text}</span>
      </span>
      <Button variant="plain" size="sm" icon={<KeyboardIcon />} aria-label={t('help.title')} onClick={doing.help} />
    </div>
  );
}
