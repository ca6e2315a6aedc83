import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { rowWords, words } from '~/cell';
import { columnsOf, textOf } from '~/grid/columns';
import type { Before } from '~/grid/marks';
import type { RuleTable } from '~/rules/queries';
import { useAfterPaint } from '~/shared/afterPaint';
import type { CurrentPlace } from './usePlace';

interface RowSaidProps {
  table: RuleTable;
  at: CurrentPlace;
  before: Before;
  /** Instead of the words while no row is current. */
  hint: string;
}

/** Below the grid: the current row as a sentence, the current cell in words, and what stood there before. */
export function RowSaid({ table, at, before, hint }: RowSaidProps) {
  const { t, i18n } = useTranslation('draft');
  const { t: say } = useTranslation('cell');
  // The words may come a moment after the step, which does not wait for them.
  const place = useAfterPaint(useSyncExternalStore(at.subscribe, at.get));
  const row = table.rows.find(({ id }) => id === place?.row);
  const column = columnsOf(table).find(({ id }) => id === place?.column);
  if (!row) return <p className="vaglio-row-said">{hint}</p>;
  const kind = column?.kind;
  const isCell = column !== undefined && (kind === 'input' || kind === 'output');
  const old = column && before(row.id, column.id);
  const inWords = (text: string) => (isCell ? words(text, kind, i18n.language, say) : text);
  return (
    <div className="vaglio-row-said">
      <p>
        <strong>{row.label || row.id}</strong> {rowWords(table, row, i18n.language, say)}
      </p>
      {isCell && column && (
        <p>
          <span className="vaglio-quiet">{column.of?.label}:</span> {inWords(textOf(row, column))}
          {old === null && <span className="vaglio-quiet"> · {t('newRow')}</span>}
          {typeof old === 'string' && (
            <span className="vaglio-quiet">
              {' '}
              · {t('before')} <del>{inWords(old)}</del>
            </span>
          )}
        </p>
      )}
    </div>
  );
}
