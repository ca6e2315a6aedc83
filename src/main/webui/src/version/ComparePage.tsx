import { Breadcrumb, BreadcrumbItem, Button, Flex, FlexItem, Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { ExchangeAltIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '~/difference/DifferenceView';
import { USUAL_RULE_SET, versionDifference, versions, versionTables, type Version } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import './version.css';

const route = getRouteApi('/shell/versions/compare');

/** Two versions side by side: what the one has otherwise than the other. */
export function ComparePage() {
  const { t } = useTranslation('version');
  const { ruleSet = USUAL_RULE_SET, ...asked } = route.useSearch();
  const all = useQuery(versions(ruleSet));
  return (
    <PageFrame
      title={t('compare.title')}
      path={
        <Breadcrumb aria-label={t('trail')}>
          <BreadcrumbItem render={({ className }) => <Link to="/versions" search={{ ruleSet }} className={className}>{t('title')}</Link>} />
          <BreadcrumbItem isActive>{t('compare.title')}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Shown of={all}>
        {(found) => {
          const newest = Math.max(...found.map((version) => version.version));
          const to = asked.to ?? newest;
          const from = asked.from ?? Math.max(1, to - 1);
          return found.length < 2 ? (
            <Nothing title={t('compare.one.title')}>{t('compare.one.text')}</Nothing>
          ) : (
            <Both ruleSet={ruleSet} from={from} to={to} all={found} />
          );
        }}
      </Shown>
    </PageFrame>
  );
}

interface BothProps {
  ruleSet: string;
  from: number;
  to: number;
  all: Version[];
}

function Both({ ruleSet, from, to, all }: BothProps) {
  const { t, i18n } = useTranslation('version');
  const navigate = route.useNavigate();
  const difference = useQuery(versionDifference(ruleSet, from, to, i18n.language));
  const tables = useQuery({ ...versionTables(ruleSet, to, i18n.language), retry: false });
  const go = (next: { from: number; to: number }) => void navigate({ search: { ruleSet, ...next } });
  const side = (label: string, value: number, onChange: (version: number) => void) => (
    <FormGroup label={label} fieldId={`compare-${label}`}>
      <FormSelect id={`compare-${label}`} value={value} onChange={(_, next) => onChange(Number(next))}>
        {[...all].reverse().map((version) => (
          <FormSelectOption key={version.version} value={version.version} label={t(version.live ? 'numberLive' : 'number', { version: version.version })} />
        ))}
      </FormSelect>
    </FormGroup>
  );
  return (
    <>
      <Form className="pf-v6-u-mb-md">
        <Flex gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsFlexEnd' }}>
          <FlexItem>{side(t('compare.before'), from, (next) => go({ from: next, to }))}</FlexItem>
          <FlexItem>
            <Button variant="control" icon={<ExchangeAltIcon />} aria-label={t('compare.swap')} onClick={() => go({ from: to, to: from })} />
          </FlexItem>
          <FlexItem>{side(t('compare.after'), to, (next) => go({ from, to: next }))}</FlexItem>
        </Flex>
      </Form>
      <Why version={all.find((version) => version.version === Math.max(from, to))} />
      <h2 className="pf-v6-screen-reader">{t('compare.differences')}</h2>
      <Shown of={difference}>
        {(found) => (
          <DifferenceView
            difference={found}
            joint={tables.data?.filter((table) => table.joint).map((table) => table.id)}
            linkTo={(table, row) => ({ to: '/tables/$table', params: { table }, search: { ruleSet, version: to, ...(row !== null && { row }) } })}
          />
        )}
      </Shown>
    </>
  );
}

function Why({ version }: { version: Version | undefined }) {
  const { t } = useTranslation('version');
  if (!version) return null;
  return (
    <p className="vaglio-version-facts pf-v6-u-mb-md">
      {t('number', { version: version.version })}, <When at={version.publishedAt} />, {version.author}: {version.reason}
    </p>
  );
}
