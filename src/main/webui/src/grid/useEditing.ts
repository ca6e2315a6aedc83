import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import type { GridColumn } from './columns';
import { useTheGrid } from './context';
import { fitting, isClosed, meantBy, optionsOf, withOption, type Option } from './options';

export interface EditorProps {
  table: RuleTable;
  column: GridColumn;
  /** What stands in the cell. */
  text: string;
  /** Typing replaces it. */
  replace: boolean;
}

const LEAVING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Where a key goes after it has written the cell; null when it does not leave it. */
function leads(event: KeyboardEvent): string | null {
  if (event.key === 'Enter' && !event.altKey) return event.shiftKey ? 'ArrowUp' : 'ArrowDown';
  if (event.key === 'Tab') return event.shiftKey ? 'ArrowLeft' : 'ArrowRight';
  return null;
}

/** What is typed into a cell, and which of its column's values that could be. */
function useChoice({ table, column, text, replace }: EditorProps) {
  const { i18n } = useTranslation('grid');
  const [typed, setTyped] = useState(replace ? '' : text);
  const [listed, setListed] = useState(replace);
  const [picked, setPicked] = useState<number | null>(null);
  const many = column.kind === 'input';
  const options = useMemo(() => optionsOf(table, column, i18n.language), [table, column, i18n.language]);
  const shown = useMemo(() => (listed ? fitting(options, typed, many) : []), [listed, options, typed, many]);
  const active = picked ?? (isClosed(column) ? meantBy(shown, typed, many) : -1);
  const list = (open: boolean) => {
    setListed(open);
    setPicked(null);
  };
  return {
    typed,
    options,
    shown,
    active,
    isPicking: picked !== null,
    /** What is written when the cell is left. */
    chosen: () => (shown[active] ? withOption(typed, shown[active], many) : typed),
    type: (next: string) => {
      setTyped(next);
      list(true);
    },
    take: (option: Option) => {
      setTyped(withOption(typed, option, many));
      list(false);
    },
    close: () => list(false),
    pick: (by: 1 | -1) => {
      setListed(true);
      const from = listed ? active : -1;
      const count = listed ? shown.length : fitting(options, typed, many).length;
      if (count) setPicked((from + by + count + (from < 0 && by < 0 ? 1 : 0)) % count);
    },
  };
}

/** A cell that is edited: its text, its values to choose from, and what its keys do. It is written once. */
export function useEditing(props: EditorProps) {
  const { acts } = useTheGrid();
  const done = useRef(false);
  const choice = useChoice(props);
  const { typed, shown, options } = choice;
  const finish = (written: string, key: string | null) => {
    if (done.current) return;
    done.current = true;
    acts.commit(written, key);
  };
  /** Closes the list first, where there is one, then gives up. */
  const escape = () => {
    if (choice.isPicking || (shown.length > 0 && !props.replace)) return choice.close();
    done.current = true;
    acts.cancel();
  };
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    const to = leads(event);
    if (event.key === 'Escape') return escape;
    if (to) return () => finish(choice.chosen(), to);
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (vertical && options.length > 0) return () => choice.pick(event.key === 'ArrowDown' ? 1 : -1);
    if (props.replace && LEAVING.includes(event.key) && !event.shiftKey) return () => finish(typed, event.key);
    return null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? null : actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { ...choice, onKeyDown, onBlur: () => document.hasFocus() && finish(typed, null) };
}
