import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { RowLink } from './addresses';
import { Because } from './Because';
import { Result } from './Result';
import { Marks, Track } from './Track';
import './waterfall.css';
import { pictureOf, type BarGroup, type Contribution, type Picture } from './waterfall';

function Group({ group, picture, compact }: { group: BarGroup; picture: Picture; compact: boolean }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  return (
    <tbody>
      <tr className="waterfall-group">
        <th scope="rowgroup" colSpan={2}>
          {t(`waterfall.groups.${group.name}`)}
        </th>
        <td className="waterfall-points">{formats.points(group.points)}</td>
      </tr>
      {group.bars.map(({ contribution, from, to }) => (
        <tr key={contribution.table + contribution.row + from}>
          <th scope="row" className="waterfall-name">
            <RowLink table={contribution.table} rows={[contribution.row]}>
              {contribution.label ?? contribution.row}
            </RowLink>
            {!compact && <Because inputs={contribution.because} />}
          </th>
          <Track scale={picture} from={from} to={to} tone={group.name === 'caps' ? 'limit' : to < from ? 'minus' : 'plus'} />
          <td className="waterfall-points">{formats.points(contribution.points)}</td>
        </tr>
      ))}
    </tbody>
  );
}

interface WaterfallProps {
  contributions: Contribution[];
  /** The sum as the decision states it. */
  unlimited?: number | null;
  /** The score: the sum held to 1..100; null for a lead that is not scored. */
  total?: number | null;
  /** Without what each row saw. */
  compact?: boolean;
}

/**
 * How the points come to the score: a table whose middle column draws each contribution where the ones before it ended.
 * The bars come to the unlimited sum, caps included, and from there by the limits to the total. Rows are links where a
 * `RowsAt` above says where the tables are.
 */
export function Waterfall({ contributions, unlimited, total, compact = false }: WaterfallProps) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const name = useId();
  if (total === null || total === undefined) return <p>{t('waterfall.notScored')}</p>;
  const picture = pictureOf(contributions);
  const sum = unlimited ?? picture.sum;
  return (
    <table className="waterfall" aria-labelledby={name}>
      <caption id={name} className="pf-v6-screen-reader">
        {t('waterfall.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('waterfall.reason')}</th>
          <Marks scale={picture} />
          <th scope="col" className="waterfall-points">
            {t('waterfall.points')}
          </th>
        </tr>
      </thead>
      {picture.groups.map((group) => (
        <Group key={group.name} group={group} picture={picture} compact={compact} />
      ))}
      <tbody className="waterfall-results">
        {picture.groups.length === 0 && (
          <tr>
            <td colSpan={3}>{t('waterfall.nothing')}</td>
          </tr>
        )}
        <Result name={t('waterfall.sum')} scale={picture} from={0} to={sum} tone="sum" value={formats.number(sum)} />
        {total !== sum && (
          <Result
            name={t('waterfall.limits')}
            note={t(sum > total ? 'waterfall.heldDown' : 'waterfall.lifted', { total: formats.number(total) })}
            scale={picture}
            from={sum}
            to={total}
            tone="limit"
            value={formats.points(total - sum)}
          />
        )}
        <Result name={t('waterfall.total')} scale={picture} from={0} to={total} tone="total" value={formats.number(total)} />
      </tbody>
    </table>
  );
}
