import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Result } from '../Result';
import { Track } from '../Track';
import '../waterfall.css';
import type { Span } from './bridge';

interface BridgeProps {
  spans: Span[];
  from: number;
  to: number;
}

/** Two scores and between them the bars of time, facts and rules, one behind the other. */
export function Bridge({ spans, from, to }: BridgeProps) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const scale = { least: 0, most: 100 };
  return (
    <table className="waterfall">
      <caption className="pf-v6-screen-reader">{t('compare.bridge')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.cause')}</th>
          <td aria-hidden="true" />
          <th scope="col" className="waterfall-points">
            {t('waterfall.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Result name={t('compare.before')} scale={scale} from={0} to={from} tone="sum" value={formats.number(from)} />
        {spans.map((span) => (
          <tr key={span.step}>
            <th scope="row" className="waterfall-name">
              {t(`compare.steps.${span.step}.name`)}
            </th>
            {span.points === null ? (
              <td colSpan={2} className="decision-unknown">
                {t('compare.notComputed')}
              </td>
            ) : (
              <>
                <Track scale={scale} from={span.from!} to={span.to!} tone={span.points < 0 ? 'minus' : 'plus'} />
                <td className="waterfall-points">{span.points === 0 ? '0' : formats.points(span.points)}</td>
              </>
            )}
          </tr>
        ))}
        <Result name={t('compare.after')} scale={scale} from={0} to={to} tone="total" value={formats.number(to)} />
      </tbody>
    </table>
  );
}
