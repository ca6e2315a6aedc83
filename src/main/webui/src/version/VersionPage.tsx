import { Breadcrumb, BreadcrumbItem, Button, Card, CardBody, CardTitle, Flex, Stack, StackItem } from '@patternfly/react-core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { ruleSets, USUAL_RULE_SET, version as versionQuery, versions, type Version } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { PageFrame } from '~/shared/PageFrame';
import { Failed, Shown } from '~/shared/States';
import { SheetMenu } from '~/sheet/SheetMenu';
import { Events } from './Events';
import { Files } from './Files';
import { RollBack } from './RollBack';
import { timeline } from './timeline';
import { VersionFacts } from './VersionFacts';
import './version.css';

const route = getRouteApi('/shell/versions/$version');

/** One version: who made it and why, what vouches for it, its files, and the way back to it. */
export function VersionPage() {
  const { version } = route.useParams();
  const { ruleSet = USUAL_RULE_SET } = route.useSearch();
  if (!/^[1-9]\d{0,8}$/.test(version)) return <Failed error={new ProblemError(404, {})} />;
  return <OneVersion ruleSet={ruleSet} number={Number(version)} />;
}

function OneVersion({ ruleSet, number }: { ruleSet: string; number: number }) {
  const { t } = useTranslation('version');
  const found = useQuery(versionQuery(ruleSet, number));
  const all = useQuery(versions(ruleSet));
  const title = t('numberOf', { version: number, ruleSet });
  const span = all.data && timeline(all.data, Date.now()).find((one) => one.version.version === number);
  return (
    <PageFrame
      title={title}
      path={
        <Breadcrumb aria-label={t('trail')}>
          <BreadcrumbItem render={({ className }) => <Link to="/versions" search={{ ruleSet }} className={className}>{t('title')}</Link>} />
          <BreadcrumbItem isActive>{t('number', { version: number })}</BreadcrumbItem>
        </Breadcrumb>
      }
      actions={found.data && <Actions version={found.data} usable={span?.state !== 'unusable' && found.data.retiredAt === null} />}
    >
      <Shown of={found}>
        {(version) => (
          <Stack hasGutter>
            {span && (span.state === 'unusable' || span.state === 'retired' || span.state === 'coming') && (
              <StackItem>
                <Alert isInline variant={span.state === 'unusable' ? 'warning' : 'info'} title={t(`note.${span.state}.title`)}>
                  {t(`note.${span.state}.text`)}
                </Alert>
              </StackItem>
            )}
            <StackItem>
              <VersionFacts version={version} span={span} />
            </StackItem>
            <StackItem>
              <Card isCompact>
                <CardTitle component="h2">{t('events.title')}</CardTitle>
                <CardBody>
                  <Events ruleSet={ruleSet} version={number} />
                </CardBody>
              </Card>
            </StackItem>
            <StackItem>
              <Files files={version.manifest?.files ?? {}} />
            </StackItem>
          </Stack>
        )}
      </Shown>
    </PageFrame>
  );
}

function Actions({ version, usable }: { version: Version; usable: boolean }) {
  const { t } = useTranslation('version');
  const { data: sets } = useSuspenseQuery(ruleSets);
  const mayRollBack = useMay('approver', 'administrator');
  const [asking, setAsking] = useState(false);
  const live = sets.find((one) => one.name === version.ruleSet)?.live;
  const older = live !== undefined && version.version < live.version;
  return (
    <Flex gap={{ default: 'gapSm' }}>
      {usable && (
        <Link
          to="/tables"
          search={{ ruleSet: version.ruleSet, version: version.live ? undefined : version.version }}
          className="pf-v6-c-button pf-m-secondary"
        >
          <span className="pf-v6-c-button__text">{t('tables')}</span>
        </Link>
      )}
      <SheetMenu ruleSet={version.ruleSet} version={version.version} bundle onlyBundle={!usable} />
      {mayRollBack && older && (
        <Button variant="danger" onClick={() => setAsking(true)}>
          {t('rollBack.open')}
        </Button>
      )}
      {asking && live && <RollBack version={version} live={live} onClose={() => setAsking(false)} />}
    </Flex>
  );
}
