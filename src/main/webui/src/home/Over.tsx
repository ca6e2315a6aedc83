import { Card, CardBody, CardTitle, Skeleton, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { LINES, PERIODS, sums, type Period } from './days';
import type { Statistics } from './queries';

const DayChart = lazy(() => import('./DayChart'));
const DayTable = lazy(() => import('./DayTable'));

interface Props {
  of: Statistics;
  days: Period;
  onChoose: (days: Period) => void;
}

/** What was decided from day to day: a picture, the same as a table, and a sentence that says it. */
export function Over({ of, days, onChoose }: Props) {
  const { t } = useTranslation('home');
  const [asTable, setAsTable] = useState(false);
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h2">{t('over.title')}</CardTitle>
      <CardBody>
        <div className="vaglio-over-choices">
          <ToggleGroup isCompact aria-label={t('over.period')}>
            {PERIODS.map((period) => (
              <ToggleGroupItem key={period} text={t('over.days', { count: period })} isSelected={period === days} onChange={() => onChoose(period)} />
            ))}
          </ToggleGroup>
          <ToggleGroup isCompact aria-label={t('over.shownAs')}>
            <ToggleGroupItem text={t('over.picture')} isSelected={!asTable} onChange={() => setAsTable(false)} />
            <ToggleGroupItem text={t('over.table')} isSelected={asTable} onChange={() => setAsTable(true)} />
          </ToggleGroup>
        </div>
        <Summary of={of} />
        <Suspense fallback={<Skeleton height="16rem" screenreaderText={t('over.loading')} />}>
          {asTable ? <DayTable days={of.days} /> : <DayChart days={of.days} />}
        </Suspense>
        <p className="vaglio-home-quiet">{t('over.zone', { zone: of.zone })}</p>
      </CardBody>
    </Card>
  );
}

function Summary({ of }: { of: Statistics }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const all = sums(of.days);
  const parts = LINES.map((line) => t(`over.sum.${line}`, { count: all[line], shown: formats.number(all[line]) }));
  if (all.failed > 0) parts.push(t('over.sum.failed', { count: all.failed, shown: formats.number(all.failed) }));
  return <p>{t('over.summary', { count: all.decisions, shown: formats.number(all.decisions), days: of.days.length, parts: formats.list(parts) })}</p>;
}
