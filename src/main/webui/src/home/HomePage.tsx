import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleSetSwitch } from '~/pipeline/RuleSetSwitch';
import { ruleSetOf } from '~/pipeline/search';
import { PageFrame } from '~/shared/PageFrame';
import { Loading, Shown } from '~/shared/States';
import { isUntouched, USUAL_PERIOD } from './days';
import { Live } from './Live';
import { MyLeads } from './MyLeads';
import { Now } from './Now';
import { Over } from './Over';
import { statistics } from './queries';
import type { HomeSearch } from './routes';
import { Scores } from './Scores';
import { Waiting } from './Waiting';
import './home.css';

/** Seen once in the life of an installation. */
const FirstSteps = lazy(() => import('./FirstSteps'));

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function HomePage() {
  const { t } = useTranslation('home');
  const search = useSearch({ from: '/shell/' });
  const navigate = useNavigate();
  const change = (to: HomeSearch) => void navigate({ to: '/', search: to, replace: true, resetScroll: false });
  const ruleSet = ruleSetOf(search);
  const days = search.days ?? USUAL_PERIOD;
  const found = useQuery(statistics(ruleSet, days, ZONE));
  return (
    <PageFrame title={t('title')} actions={<RuleSetSwitch chosen={ruleSet} onChoose={(name) => change({ ...search, ruleSet: name })} />}>
      <div className="vaglio-home">
        <Live />
        <Shown of={found}>
          {(of) =>
            isUntouched(of) ? (
              <Suspense fallback={<Loading />}>
                <FirstSteps ruleSet={ruleSet} />
              </Suspense>
            ) : (
              <>
                <Now of={of} />
                <div className="vaglio-home-two">
                  <Over of={of} days={days} onChoose={(period) => change({ ...search, days: period })} />
                  <Scores of={of} />
                </div>
              </>
            )
          }
        </Shown>
        <div className="vaglio-home-two vaglio-home-even">
          <Waiting />
          <MyLeads ruleSet={ruleSet} />
        </div>
      </div>
    </PageFrame>
  );
}
