import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { versions, type Draft } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { canBeEdited } from './DraftList';
/** Says that others published since the draft began, or that it was begun of an older version. */
export function LiveMeanwhile({ draft }: { draft: Draft }) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const mayEdit = useMay('editor', 'administrator');
  const live = useQuery(versions(draft.ruleSet)).data?.find((version) => version.live);
  if (!live || live.version === draft.baseVersion || !canBeEdited(draft)) return null;
  return (
    <Alert
      variant="warning"
      isInline
      title={t('meanwhile', { version: live.version })}
      component="p"
      className="pf-v6-u-mb-md"
      actionLinks={
        mayEdit && (
          <Link to="/drafts/$draft/merge" params={{ draft: draft.id }}>
            {t('merge', { version: live.version })}
          </Link>
        )
      }
    >
      {t('meanwhileText', { author: live.author, date: formats.dateTime(live.publishedAt), base: draft.baseVersion, live: live.version })}
    </Alert>
  );
}
