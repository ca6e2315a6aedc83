import { useTranslation } from 'react-i18next';
import { Copied } from '~/shared/Copied';
import type { ApiKey } from './queries';
import { ShownOnce } from './ShownOnce';

/** A line for a terminal that tries the key. */
function tried(key: string, roles: string[]): string {
  const call = roles.includes('caller')
    ? `-H 'Content-Type: application/json' -d '{"lead":{"id":"L-1"}}' '${location.origin}/api/v1/decisions?dryRun=true'`
    : `'${location.origin}/api/v1/me'`;
  return `curl -H 'Authorization: Bearer ${key}' ${call}`;
}

export function KeyShown({ apiKey, onKept }: { apiKey: ApiKey; onKept: () => void }) {
  const { t } = useTranslation('access');
  const key = apiKey.key ?? '';
  return (
    <ShownOnce title={t('keyOf', { name: apiKey.name })} warning={t('keyOnce')} onKept={onKept}>
      <Copied label={t('key')} text={key} />
      <Copied label={t('tryIt')} text={tried(key, apiKey.roles)} />
    </ShownOnce>
  );
}
