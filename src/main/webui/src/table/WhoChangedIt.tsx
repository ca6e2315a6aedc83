import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { versionDifference, versions, type Version } from '~/rules/queries';
import { Failed, Loading } from '~/shared/States';
import { When } from '~/shared/When';
import type { WhichRules } from './search';

/** How many versions are looked at: each is compared with the one before. */
const LOOKED_AT = 12;

/** The versions in which a table was changed, newest first, with who did it and why. */
export function WhoChangedIt({ rules, table }: { rules: WhichRules; table: string }) {
  const { t, i18n } = useTranslation('table');
  const all = useQuery(versions(rules.ruleSet));
  const upTo = (all.data ?? []).filter(({ version }) => version <= rules.version).sort((a, b) => b.version - a.version);
  const pairs = upTo.slice(0, -1).map((version, at) => ({ version, before: upTo[at + 1]! })).slice(0, LOOKED_AT);
  const differences = useQueries({
    queries: pairs.map(({ version, before }) => versionDifference(rules.ruleSet, before.version, version.version, i18n.language)),
  });
  const failed = all.error ?? differences.find((one) => one.error)?.error;
  if (failed) return <Failed error={failed} />;
  if (!all.data || differences.some((one) => one.isPending)) return <Loading lines={3} />;
  const changed = pairs.filter((_, at) => differences[at]!.data!.tables.some((one) => one.id === table));
  const rest = upTo.length - 1 - pairs.length;
  return (
    <div className="pf-v6-u-mt-md">
      {changed.length === 0 ? (
        <p>{upTo.length > 1 ? t('history.never') : t('history.first')}</p>
      ) : (
        <ul>
          {changed.map(({ version, before }) => (
            <Change key={version.version} version={version} before={before.version} />
          ))}
        </ul>
      )}
      {rest > 0 && <p>{t('history.older', { count: rest })}</p>}
    </div>
  );
}

function Change({ version, before }: { version: Version; before: number }) {
  const { t } = useTranslation('table');
  return (
    <li>
      <Link to="/versions/compare" search={{ ruleSet: version.ruleSet, from: before, to: version.version }}>
        {t('version')} {version.version}
      </Link>
      {' · '}
      <When at={version.publishedAt} /> {' · '}
      {version.author}: {version.reason}
    </li>
  );
}
