import { Breadcrumb, BreadcrumbItem, Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '~/difference/DifferenceView';
import { PageFrame } from '~/shared/PageFrame';
import { Failed, Shown } from '~/shared/States';
import { ProblemError } from '~/api/problem';
import { Agreement } from './Agreement';
import './change.css';
import { Checked } from './Checked';
import { Decide } from './Decide';
import { InShort } from './InShort';
import { tableOfDraft } from './links';
import { change as changeOf, type ChangeRequest } from './queries';
import { SinceLooked } from './SinceLooked';
import { standingOf } from './standing';
import { Timeline } from './Timeline';
import { useFresh } from './useFresh';
import { useLooked } from './useLooked';

/** The approver's page: one change request, readable by somebody who never saw a table. */
export function ChangePage() {
  const { i18n } = useTranslation('change');
  const { change } = useParams({ from: '/shell/changes/$change' });
  const id = /^[1-9]\d{0,14}$/.test(change) ? Number(change) : null;
  const found = useQuery({ ...changeOf(id ?? 0, i18n.language), enabled: id !== null });
  if (id === null) return <Failed error={new ProblemError(404, {})} />;
  return <Shown of={found}>{(request) => <Request key={request.id} change={request} />}</Shown>;
}

function Request({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  const live = useFresh(change);
  const looked = useLooked(change);
  const standing = standingOf(change);
  return (
    <PageFrame title={change.title} path={<Trail change={change} />}>
      <SinceLooked change={change} looked={looked} />
      <div className="vaglio-change">
        <InShort change={change} standing={standing} live={live} />
        <aside className="vaglio-change-beside" aria-label={t('decide.title')}>
          <Decide change={change} standing={standing} live={live} looked={looked} />
          <Agreement change={change} />
          <Checked change={change} />
        </aside>
        <div className="vaglio-change-main">
          <Difference change={change} />
          <Timeline change={change} standing={standing} />
        </div>
      </div>
    </PageFrame>
  );
}

function Trail({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  return (
    <Breadcrumb aria-label={t('trail')} className="vaglio-no-print">
      <BreadcrumbItem
        render={({ className }) => (
          <Link to="/changes" className={className}>
            {t('title')}
          </Link>
        )}
      />
      <BreadcrumbItem isActive>{t('number', { id: change.id })}</BreadcrumbItem>
    </Breadcrumb>
  );
}

function Difference({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  return (
    <Card>
      <CardTitle component="h2">{t('difference.title')}</CardTitle>
      <CardBody>
        {change.difference ? (
          <DifferenceView difference={change.difference} joint={change.jointTables} linkTo={change.draft === null ? undefined : tableOfDraft(change.draft)} />
        ) : (
          t('difference.gone')
        )}
      </CardBody>
    </Card>
  );
}
