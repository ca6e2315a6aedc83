import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSets, type Version } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { Loading, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import { links } from './links';

/** Which version of each rule set decides now: since when, by whom and why. */
export function Live() {
  const { t } = useTranslation('home');
  const found = useQuery(ruleSets);
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('live.title')}</CardTitle>
      <CardBody>
        <Shown of={found} loading={<Loading lines={2} />}>
          {(sets) => (
            <ul className="vaglio-live">
              {sets.map((set) => (
                <LiveVersion key={set.name} version={set.live} />
              ))}
            </ul>
          )}
        </Shown>
      </CardBody>
    </Card>
  );
}

function LiveVersion({ version }: { version: Version }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  const who = version.kind === 'shipped' ? null : t('live.by', { name: version.author });
  const agreed = version.approvers.length > 0 ? t('live.approvedBy', { names: formats.list(version.approvers) }) : null;
  return (
    <li>
      <strong>{version.ruleSet}</strong>
      <Label isCompact color="green">
        {t('live.version', { version: version.version })}
      </Label>
      <span>
        {t('live.since')} <When at={version.effectiveFrom} />
      </span>
      <span className="vaglio-live-why">
        {version.kind === 'shipped' ? t('live.shipped') : version.reason}
        {who && <span className="vaglio-home-quiet"> {[who, agreed].filter(Boolean).join(', ')}</span>}
      </span>
      <span className="vaglio-home-links">
        <Link {...links.tables(version.ruleSet)} aria-label={t('live.tablesOf', { name: version.ruleSet })}>
          {t('live.tables')}
        </Link>
        <Link {...links.versions(version.ruleSet)} aria-label={t('live.versionsOf', { name: version.ruleSet })}>
          {t('live.versions')}
        </Link>
      </span>
    </li>
  );
}
