import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { words } from '~/cell';
import type { RuleTable } from '~/rules/queries';
import { useAfterPaint } from '~/shared/afterPaint';
import type { GridColumn } from './columns';
import { reading } from './entry';
import { useBelow } from './floating';
import type { Option } from './options';

interface EditorPanelProps {
  id: string;
  box: RefObject<HTMLElement | null>;
  table: RuleTable;
  column: GridColumn;
  text: string;
  options: Option[];
  active: number;
  onChoose: (option: Option) => void;
}

/** What is being written, in words or with what is wrong about it, and as it will stand in the cell. */
function Reading({ id, table, column, text: typed }: Pick<EditorPanelProps, 'id' | 'table' | 'column' | 'text'>) {
  const { t, i18n } = useTranslation(['grid', 'cell']);
  const text = useAfterPaint(typed);
  const { feel, changed, fault } = reading(table, column, text);
  const { of, kind } = column;
  if (!of || (kind !== 'input' && kind !== 'output')) return <div id={`${id}-words`} hidden />;
  return (
    <div id={`${id}-words`} className="vaglio-grid-reading" aria-live="polite">
      {fault ? (
        <p className="vaglio-grid-fault">
          <ExclamationCircleIcon /> {t(fault.key, { ns: 'cell', ...fault.values })}
        </p>
      ) : (
        <p>{words(feel, kind, i18n.language)}</p>
      )}
      {changed && feel !== text.trim() && (
        <p className="vaglio-grid-written">
          {t('written')} <code>{feel}</code>
        </p>
      )}
    </div>
  );
}

/** Below a cell that is edited: its reading, and the values to choose from. */
export function EditorPanel({ id, box, table, column, text, options, active, onChoose }: EditorPanelProps) {
  const { t } = useTranslation('grid');
  const panel = useRef<HTMLDivElement>(null);
  useBelow(panel, box);
  useLayoutEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div ref={panel} className="vaglio-grid-float vaglio-grid-panel">
      <Reading id={id} table={table} column={column} text={text} />
      <ul id={`${id}-list`} role="listbox" aria-label={t('values')} hidden={options.length === 0}>
        {options.map((option, at) => (
          <li
            key={option.feel}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(option);
            }}
          >
            {option.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
