import { Button, SearchInput } from '@patternfly/react-core';
import { TimesIcon } from '@patternfly/react-icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from './columns';
import { useTheGrid } from './context';
import { spotOf, type Place } from './selection';
import { useGrid } from './store';
import type { View } from './view';

/** The cells that hold a text, row by row. */
export function matches(view: View, text: string): Place[] {
  const looked = text.trim().toLowerCase();
  if (looked === '') return [];
  return view.rows.flatMap((row) =>
    view.columns.filter((column) => textOf(row, column).toLowerCase().includes(looked)).map((column) => ({ row: row.id, column: column.id })),
  );
}

/** The first match from a cell on. */
function nearest(view: View, found: Place[], from: Place): number {
  const spot = spotOf(view, from) ?? { row: 0, column: 0 };
  const at = found.findIndex((place) => {
    const there = spotOf(view, place)!;
    return there.row > spot.row || (there.row === spot.row && there.column >= spot.column);
  });
  return Math.max(0, at);
}

/** Finds a text in the cells: how often it is there, the next and the one before. */
export function FindBar() {
  const { t } = useTranslation('grid');
  const { store } = useTheGrid();
  const view = useGrid(store, (state) => state.view);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matches(view, text), [view, text]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const goTo = (next: number, places = found) => {
    setAt(next);
    if (places[next]) store.goTo(places[next]);
  };
  const step = (by: number) => found.length && goTo((at + by + found.length) % found.length);
  const look = (next: string) => {
    setText(next);
    const places = matches(view, next);
    if (places.length) goTo(nearest(view, places, store.get().anchor), places);
  };
  const close = () => store.set({ finding: false });
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const count = text.trim() === '' ? undefined : found.length === 0 ? t('find.none') : t('find.count', { at: Math.min(at, found.length - 1) + 1, count: found.length });
  return (
    <search className="vaglio-grid-find" data-finding onKeyDown={keyDown}>
      <SearchInput
        ref={input}
        value={text}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        onChange={(_, next) => look(next)}
        onClear={() => look('')}
        resultsCount={count}
        onNextClick={() => step(1)}
        onPreviousClick={() => step(-1)}
        nextNavigationButtonAriaLabel={t('find.next')}
        previousNavigationButtonAriaLabel={t('find.previous')}
        resetButtonLabel={t('find.clear')}
      />
      <Button variant="plain" icon={<TimesIcon />} aria-label={t('find.close')} onClick={close} />
      <span className="pf-v6-screen-reader" aria-live="polite">
        {count}
      </span>
    </search>
  );
}
