import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Figure } from '~/pipeline/Figure';
import type { QueueSearch } from '~/pipeline/search';
import { useFormats } from '~/shared/format';
import { count, LINES, type Line } from './days';
import type { Statistics } from './queries';

/** Of the leads of a line: what the queue is narrowed to. */
const NARROWED: Record<Line, QueueSearch> = {
  mql: { band: 'mql' },
  sql: { band: 'sql' },
  stalled: { stall: 'stalled' },
  dead: { verdict: 'dead' },
};

/** Decisions of today, and how many leads are what now. */
export function Now({ of }: { of: Statistics }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const leads = t('ofLeads', { count: of.current.leads, shown: formats.number(of.current.leads) });
  return (
    <section aria-label={t('now')}>
      <div className="vaglio-home-figures">
        <Figure title={t('today')} value={formats.number(of.today)}>
          {t('lastHour', { count: of.lastHour, shown: formats.number(of.lastHour) })}
        </Figure>
        {LINES.map((line) => (
          <Figure key={line} title={t(`lines.${line}`)} value={formats.number(count(line, of.current))}>
            <Link to="/queue" search={{ ruleSet: of.ruleSet, everyone: true, ...NARROWED[line] }} aria-label={t('openLeads', { what: t(`lines.${line}`), leads })}>
              {leads}
            </Link>
          </Figure>
        ))}
      </div>
    </section>
  );
}
