import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import type { GridColumn } from './columns';
import { useTheGrid } from './context';
import { EditorPanel } from './EditorPanel';
import { fitting, isClosed, meantBy, optionsOf, withOption } from './options';
import { useColumnWords } from './words';

interface EditorProps {
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

/** A cell while it is edited: free text, with the values of its column to choose from and its reading in words below. */
export function Editor({ table, column, text, replace }: EditorProps) {
  const { i18n } = useTranslation('grid');
  const { acts, layer } = useTheGrid();
  const words = useColumnWords();
  const id = useId();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [typed, setTyped] = useState(replace ? '' : text);
  const [listed, setListed] = useState(replace);
  const [picked, setPicked] = useState<number | null>(null);
  const options = useMemo(() => optionsOf(table, column, i18n.language), [table, column, i18n.language]);
  const many = column.kind === 'input';
  const shown = useMemo(() => (listed ? fitting(options, typed, many) : []), [listed, options, typed, many]);
  const active = picked ?? (isClosed(column) ? meantBy(shown, typed, many) : -1);

  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(text.length, text.length);
    // Once, when the editor opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const finish = (written: string, key: string | null) => {
    if (done.current) return;
    done.current = true;
    acts.commit(written, key);
  };
  const chosen = () => (shown[active] ? withOption(typed, shown[active], many) : typed);
  const change = (next: string) => {
    setTyped(next);
    setListed(true);
    setPicked(null);
  };
  const pick = (by: 1 | -1) => {
    setListed(true);
    const from = listed ? active : -1;
    const count = listed ? shown.length : fitting(options, typed, many).length;
    if (count) setPicked((from + by + count + (from < 0 && by < 0 ? 1 : 0)) % count);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const to = leads(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      if (picked !== null || (listed && shown.length > 0 && !replace)) {
        setListed(false);
        setPicked(null);
        return;
      }
      done.current = true;
      acts.cancel();
    } else if (to) {
      event.preventDefault();
      finish(chosen(), to);
    } else if (vertical && options.length > 0) {
      event.preventDefault();
      pick(event.key === 'ArrowDown' ? 1 : -1);
    } else if (replace && LEAVING.includes(event.key) && !event.shiftKey) {
      event.preventDefault();
      finish(typed, event.key);
    }
  };
  const list = options.length > 0;
  const common = {
    ref: box,
    value: typed,
    'aria-label': words.title(column),
    'aria-describedby': `${id}-words`,
    className: 'vaglio-grid-editor',
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => change(event.target.value),
    onKeyDown: keyDown,
    onBlur: () => document.hasFocus() && finish(typed, null),
  };
  return (
    <>
      {list ? (
        <input
          {...common}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        />
      ) : (
        <textarea {...common} rows={1} />
      )}
      {layer &&
        createPortal(
          <EditorPanel
            id={id}
            box={box}
            table={table}
            column={column}
            text={typed}
            options={shown}
            active={active}
            onChoose={(option) => {
              change(withOption(typed, option, many));
              setListed(false);
              box.current?.focus();
            }}
          />,
          layer,
        )}
    </>
  );
}
