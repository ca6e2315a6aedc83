import { useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTheGrid } from './context';
import { EditorPanel } from './EditorPanel';
import { useEditing, type EditorProps } from './useEditing';
import { useColumnWords } from './words';

/** A cell while it is edited: free text, with the values of its column to choose from and its reading in words below. */
export function Editor(props: EditorProps) {
  const { table, column, text } = props;
  const { layer } = useTheGrid();
  const words = useColumnWords();
  const id = useId();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { typed, options, shown, active, type, take, onKeyDown, onBlur } = useEditing(props);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(text.length, text.length);
    // Once, when the editor opens.
  }, []);
  const common = {
    ref: box,
    value: typed,
    'aria-label': words.title(column),
    'aria-describedby': `${id}-words`,
    className: 'vaglio-grid-editor',
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onKeyDown,
    onBlur,
  };
  return (
    <>
      {options.length > 0 ? (
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
              take(option);
              box.current?.focus();
            }}
          />,
          layer,
        )}
    </>
  );
}
