import { Button, Checkbox, SearchInput } from '@patternfly/react-core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, type GridColumn } from './columns';
import { useTheGrid } from './context';
import { useBelow } from './floating';
import { useGrid } from './store';
import { isOn } from './view';
import { STEP } from './metrics';
import type { Widths } from './widths';
import { useColumnWords } from './words';

/** How many values are listed; the rest are found by what they contain. */
const LISTED = 100;

/** Below a header: which rows are shown by what stands in the column, and how wide it is. */
export function FilterPanel({ column, header, widths }: { column: GridColumn; header: HTMLElement | null; widths: Widths }) {
  const { t } = useTranslation('grid');
  const { store } = useTheGrid();
  const words = useColumnWords();
  const table = useGrid(store, (state) => state.view.table);
  const filter = useGrid(store, (state) => state.filters[column.id]);
  const panel = useRef<HTMLDivElement>(null);
  const anchor = useRef(header);
  const [contains, setContains] = useState(filter?.contains ?? '');
  const values = useMemo(() => [...new Set(table.rows.map((row) => textOf(row, column)))].sort((a, b) => a.localeCompare(b)), [table, column]);
  const listed = values.filter((value) => value.toLowerCase().includes(contains.toLowerCase()));
  useBelow(panel, anchor);
  useEffect(() => {
    panel.current?.querySelector('input')?.focus();
    const outside = (event: Event) => !panel.current?.contains(event.target as Node) && store.set({ open: null });
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [store]);
  const set = (next: { contains?: string; values?: ReadonlySet<string> | null }) => {
    const whole = { contains: filter?.contains ?? '', values: filter?.values ?? null, ...next };
    store.filter(column.id, isOn(whole) ? whole : null);
  };
  const toggle = (value: string, on: boolean) => {
    const chosen = new Set(filter?.values ?? []);
    if (on) chosen.add(value);
    else chosen.delete(value);
    set({ values: chosen.size ? chosen : null });
  };
  const wider = (by: number) => widths.resize(column.id, widths.of(column.id) + by);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t('filter.title', { column: words.title(column) })}
      className="vaglio-grid-float vaglio-grid-filter"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') store.set({ open: null });
      }}
    >
      <SearchInput
        value={contains}
        aria-label={t('filter.contains')}
        placeholder={t('filter.contains')}
        onChange={(_, text) => {
          setContains(text);
          set({ contains: text });
        }}
        onClear={() => {
          setContains('');
          set({ contains: '' });
        }}
        resetButtonLabel={t('find.clear')}
      />
      <div role="group" aria-label={t('filter.values')} className="vaglio-grid-values">
        {listed.slice(0, LISTED).map((value, at) => (
          <Checkbox
            key={value}
            id={`${column.id}-value-${at}`}
            label={value || t('filter.empty')}
            isChecked={filter?.values?.has(value) ?? false}
            onChange={(_, on) => toggle(value, on)}
          />
        ))}
        {listed.length > LISTED && <p>{t('filter.more', { count: listed.length - LISTED })}</p>}
        {listed.length === 0 && <p>{t('find.none')}</p>}
      </div>
      <div className="vaglio-grid-filter-end">
        <Button variant="link" isInline isDisabled={!isOn(filter)} onClick={() => store.filter(column.id, null)}>
          {t('filter.clear')}
        </Button>
        <span className="vaglio-grid-widths">
          <Button variant="plain" size="sm" aria-label={t('width.narrower')} onClick={() => wider(-STEP)}>
            −
          </Button>
          {t('width.label')}
          <Button variant="plain" size="sm" aria-label={t('width.wider')} onClick={() => wider(STEP)}>
            +
          </Button>
        </span>
        <Button variant="secondary" size="sm" onClick={() => store.set({ open: null })}>
          {t('filter.done')}
        </Button>
      </div>
    </div>
  );
}
