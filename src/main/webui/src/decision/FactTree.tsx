import { useTranslation } from 'react-i18next';
import { plain } from './codes';
import { Value } from './Value';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is Tree[] => Array.isArray(value) && value.length > 0 && value.every(isTree);

/** Objects of the same kind, such as activities: a row each, a column for each member that one of them has. */
function Rows({ name, rows }: { name: string; rows: Tree[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div className="decision-scroll" tabIndex={0} role="region" aria-label={plain(name)}>
      <table className="decision-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {plain(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <td key={column}>{column in row ? <Value of={row[column]} /> : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Facts or measures by their parts. What is written as null is shown as unknown. */
export function FactTree({ of, depth = 0 }: { of: Tree; depth?: number }) {
  const { t } = useTranslation('decision');
  const entries = Object.entries(of);
  if (entries.length === 0) return <p className="decision-unknown">{t('empty')}</p>;
  return (
    <dl className={depth === 0 ? 'decision-tree' : 'decision-tree decision-tree--inner'}>
      {entries.map(([name, value]) => {
        const nested = (isTree(value) && Object.keys(value).length > 0) || isRows(value);
        return (
          <div key={name} className={nested ? 'decision-branch' : 'decision-leaf'}>
            <dt title={name}>{plain(name)}</dt>
            <dd>{isTree(value) && nested ? <FactTree of={value} depth={depth + 1} /> : isRows(value) ? <Rows name={name} rows={value} /> : <Value of={value} />}</dd>
          </div>
        );
      })}
    </dl>
  );
}
