import { AlertActionLink } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import type { ChangeRequest } from './queries';
import type { Looked } from './useLooked';

/** Says that the draft was edited since the reader looked at it, by whom, and asks them to look again. */
export function SinceLooked({ change, looked }: { change: ChangeRequest; looked: Looked }) {
  const { t } = useTranslation('change');
  const { list, dateTime } = useFormats();
  const { data: since = [] } = useQuery({
    queryKey: ['draft', change.draft, 'history', 'after', looked.revision, change.revision],
    queryFn: async () =>
      (
        await answer(
          api.GET('/api/v1/drafts/{id}/history', { params: { path: { id: change.draft! }, query: { after: looked.revision } } }),
        )
      ).items,
    enabled: looked.behind && change.draft !== null,
  });
  if (!looked.behind) return null;
  const who = [...new Set(since.map(({ author }) => author))];
  return (
    <Alert
      variant="warning"
      isInline
      isLiveRegion
      component="h2"
      title={t('since.title')}
      className="vaglio-change-gap"
      actionLinks={<AlertActionLink onClick={looked.again}>{t('since.again')}</AlertActionLink>}
    >
      <p>
        {who.length > 0 ? t('since.by', { who: list(who), count: since.length }) : t('since.text')} {t('since.revoked')}
      </p>
      {since.length > 0 && (
        <ul>
          {since.map((revision) => (
            <li key={revision.revision}>
              {t('since.line', { who: revision.author, at: dateTime(revision.at), why: revision.reason ?? t('since.noReason') })}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
