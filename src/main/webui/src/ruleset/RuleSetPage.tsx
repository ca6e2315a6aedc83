import {
  Breadcrumb,
  BreadcrumbItem,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Title,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { ruleSets, versionTable, type Version } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Refusal } from '~/shared/Refusal';
import { Failed, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import { Facts } from './Facts';
import { settingsOf } from './settings';
import './ruleset.css';

const route = getRouteApi('/shell/rulesets/$ruleSet');
const MISSING = new ProblemError(404, { status: 404 });

/** One rule set: what is live, what it decides, what it is set to, and what may be sent to it. */
export function RuleSetPage() {
  const { t } = useTranslation('ruleset');
  const { ruleSet: name } = route.useParams();
  const found = useQuery(ruleSets);
  return (
    <PageFrame
      title={name}
      intro={t(`decides.${name}`, { defaultValue: t('decidesOwn') })}
      path={
        <Breadcrumb aria-label={t('path')}>
          <BreadcrumbItem>
            <Link to="/rulesets">{t('title')}</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{name}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Shown of={found}>
        {(list) => {
          const set = list.find((each) => each.name === name);
          return set ? <Whole live={set.live} /> : <Failed error={MISSING} />;
        }}
      </Shown>
    </PageFrame>
  );
}

function Whole({ live }: { live: Version }) {
  const { t } = useTranslation('ruleset');
  return (
    <>
      <Leads ruleSet={live.ruleSet} />
      <DescriptionList isHorizontal isCompact className="pf-v6-u-mb-lg">
        <Said term={t('live')}>{t('liveVersion', { version: live.version })}</Said>
        <Said term={t('since')}>
          <When at={live.effectiveFrom} />
        </Said>
        <Said term={t('by')}>{live.author}</Said>
        <Said term={t('why')}>{live.reason}</Said>
        <Said term={t('hash')}>
          <code className="vaglio-ruleset-hash">{live.hash}</code>
        </Said>
        <Settings live={live} />
      </DescriptionList>
      <Title headingLevel="h2" className="pf-v6-u-mb-sm">
        {t('facts')}
      </Title>
      <p className="pf-v6-u-mb-md">{t('factsIntro')}</p>
      <Facts ruleSet={live.ruleSet} version={live.version} />
    </>
  );
}

function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** A rule set need not have settings. */
function isMissing(error: Error): boolean {
  return error instanceof ProblemError && error.status === 404;
}

/** What the rules are set to as a whole, such as the time zone in which their days begin. */
function Settings({ live }: { live: Version }) {
  const { t, i18n } = useTranslation('ruleset');
  const table = useQuery({ ...versionTable(live.ruleSet, live.version, 'settings', i18n.language), retry: false });
  if (table.error && !isMissing(table.error)) {
    return (
      <Said term={t('settings')}>
        <Refusal error={table.error} title={t('settingsNotRead')} isPlain />
      </Said>
    );
  }
  if (!table.data) return null;
  return settingsOf(table.data).map(({ name, value, label }) => (
    <Said key={name} term={t(`setting.${name}`, { defaultValue: name })}>
      {value} {label && <span className="vaglio-ruleset-means">({label})</span>}
    </Said>
  ));
}

/** The ways on to what belongs to the rule set. */
function Leads({ ruleSet }: { ruleSet: string }) {
  const { t } = useTranslation('ruleset');
  const mayDraft = useMay('viewer', 'editor', 'approver', 'auditor', 'administrator');
  const places = (['tables', 'versions', 'drafts', 'mappings'] as const).filter((place) => place !== 'drafts' || mayDraft);
  return (
    <nav aria-label={t('leads')} className="vaglio-ruleset-leads vaglio-no-print">
      {places.map((place) => (
        <Link key={place} to={`/${place}`} search={{ ruleSet }} className="pf-v6-c-button pf-m-secondary">
          <span className="pf-v6-c-button__text">{t(`to.${place}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
