import { Breadcrumb, BreadcrumbItem, Button } from '@patternfly/react-core';
import { ExchangeAltIcon, PrintIcon, SearchIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '~/api/problem';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { RowsAt, rowsOfVersion } from './addresses';
import { Bridge } from './compare/Bridge';
import { addsUp, spansOf } from './compare/bridge';
import { FactChanges, StepCauses } from './compare/Causes';
import { Glance } from './compare/Glance';
import './decision.css';
import { comparison, type Comparison } from './queries';

function Path({ of }: { of?: Comparison }) {
  const { t } = useTranslation('decision');
  return (
    <Breadcrumb aria-label={t('trail')} className="vaglio-no-print">
      <BreadcrumbItem>
        <Link to="/decisions">{t('find.title')}</Link>
      </BreadcrumbItem>
      {of && (
        <BreadcrumbItem>
          <Link to="/decisions/$id" params={{ id: of.to.decisionId }}>
            {t('one.title')}
          </Link>
        </BreadcrumbItem>
      )}
      <BreadcrumbItem isActive>{t('compare.title')}</BreadcrumbItem>
    </Breadcrumb>
  );
}

/** What each step did, with its causes. */
function Steps({ of }: { of: Comparison }) {
  const spans = spansOf(of.steps);
  return (
    <>
      {of.steps.map((step, at) => {
        const rules = step.step === 'rules' ? of.to.ruleSet : of.from.ruleSet;
        return (
          <RowsAt key={step.step} place={rowsOfVersion(rules.name, rules.version)}>
            <StepCauses step={step} span={spans[at]!}>
              {step.step === 'facts' && <FactChanges facts={of.facts} />}
            </StepCauses>
          </RowsAt>
        );
      })}
    </>
  );
}

function Compared({ of }: { of: Comparison }) {
  const { t } = useTranslation('decision');
  const spans = spansOf(of.steps);
  const [from, to] = [of.from.outcome.score?.total, of.to.outcome.score?.total];
  const scored = typeof from === 'number' && typeof to === 'number';
  return (
    <>
      <div className="decision-two">
        <Glance name={t('compare.before')} of={of.from} />
        <Glance name={t('compare.after')} of={of.to} />
      </div>
      <p className="decision-note">{t('compare.order')}</p>
      {scored && (
        <section className="decision-part" aria-label={t('compare.bridge')}>
          <Bridge spans={spans} from={from} to={to} />
          {!addsUp(spans, from, to) && <Alert variant="warning" isInline isPlain component="p" title={t('compare.notWhole')} />}
        </section>
      )}
      <Steps of={of} />
    </>
  );
}

function titleOf(of: Comparison, t: (key: string, values?: Record<string, unknown>) => string, number: (value: number) => string): string {
  const [from, to] = [of.from.outcome.score?.total, of.to.outcome.score?.total];
  if (typeof from !== 'number' || typeof to !== 'number') return t('compare.title');
  return from === to ? t('compare.stayed', { total: number(to) }) : t('compare.became', { from: number(from), to: number(to) });
}

function Pair({ a, b }: { a: string; b: string }) {
  const { t, i18n } = useTranslation('decision');
  const formats = useFormats();
  const navigate = useNavigate();
  const found = useQuery(comparison(a, b, i18n.language));
  const unlike = found.error instanceof ProblemError && found.error.kind === 'not-comparable';
  return (
    <PageFrame
      title={found.data ? titleOf(found.data, t, formats.number) : t('compare.title')}
      path={<Path of={found.data} />}
      actions={
        found.data && (
          <>
            <Button variant="secondary" icon={<ExchangeAltIcon />} className="pf-v6-u-mr-sm" onClick={() => void navigate({ to: '/decisions/compare', search: { a: b, b: a } })}>
              {t('compare.swap')}
            </Button>{' '}
            <Button variant="secondary" icon={<PrintIcon />} onClick={() => window.print()}>
              {t('one.print')}
            </Button>
          </>
        )
      }
    >
      {unlike ? (
        <Nothing icon={SearchIcon} title={t('compare.unlike')} actions={<Link to="/decisions">{t('compare.find')}</Link>}>
          <p>{t('compare.unlikeText')}</p>
          <p lang="en">{found.error?.message}</p>
        </Nothing>
      ) : (
        <Shown of={found}>{(compared) => <Compared of={compared} />}</Shown>
      )}
    </PageFrame>
  );
}

/** Why one decision of a lead became another: time, facts and rules apart. */
export function ComparePage() {
  const { t } = useTranslation('decision');
  const { a, b } = useSearch({ strict: false }) as { a?: string; b?: string };
  if (a && b) return <Pair key={a + b} a={a} b={b} />;
  return (
    <PageFrame title={t('compare.title')} path={<Path />}>
      <Nothing icon={SearchIcon} title={t('compare.choose')} actions={<Link to="/decisions">{t('compare.find')}</Link>}>
        {t('compare.chooseText')}
      </Nothing>
    </PageFrame>
  );
}
