import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { bins, type Bin } from './days';
import type { Statistics } from './queries';

/** The leads by their score: a column for each range, with its figure and its range as text. */
export function Scores({ of }: { of: Statistics }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const found = bins(of.current.scores);
  const most = Math.max(...found.map((bin) => bin.leads), 1);
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h2">{t('scores.title')}</CardTitle>
      <CardBody>
        {found.length === 0 ? (
          <p>{t('scores.none')}</p>
        ) : (
          <ol className="vaglio-scores">
            {found.map((bin) => (
              <Column key={bin.from} bin={bin} share={bin.leads / most} />
            ))}
          </ol>
        )}
        <p className="vaglio-home-quiet">
          {t('scores.text', { count: of.current.leads, shown: formats.number(of.current.leads) })}{' '}
          {of.current.notScored > 0 && t('scores.notScored', { count: of.current.notScored, shown: formats.number(of.current.notScored) })}
        </p>
      </CardBody>
    </Card>
  );
}

function Column({ bin, share }: { bin: Bin; share: number }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const leads = formats.number(bin.leads);
  return (
    <li>
      <span className="pf-v6-screen-reader">{t('scores.range', { from: bin.from, to: bin.below - 1, count: bin.leads, leads })}</span>
      <span aria-hidden="true">
        {bin.leads > 0 && leads}
      </span>
      <span aria-hidden="true" className="vaglio-scores-column" style={{ height: `calc((100% - 3rem) * ${share})` }} />
      <span aria-hidden="true" className="vaglio-scores-from">
        {bin.from}
      </span>
    </li>
  );
}
