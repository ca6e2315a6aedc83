import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '~/difference/DifferenceView';
import { draft as draftOf } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { draftDifference } from './queries';
import { Trail } from './Trail';

/** What a draft changes of the version that it was begun of. */
export function DifferencePage() {
  const { t, i18n } = useTranslation('draft');
  const { draft: id } = useParams({ from: '/shell/drafts/$draft/differences' });
  const draft = useQuery(draftOf(id));
  const found = useQuery(draftDifference(id, i18n.language));
  return (
    <PageFrame title={t('differences')} intro={t('differencesText')} path={<Trail draft={draft.data} here={t('differences')} />}>
      <Shown of={found}>
        {(difference) =>
          difference.same ? (
            <Nothing title={t('same.title')}>{t('same.text')}</Nothing>
          ) : (
            <>
              <h2 className="pf-v6-screen-reader">{t('differences')}</h2>
              <DifferenceView
                difference={difference}
                linkTo={(table, row) => ({
                  to: '/drafts/$draft/tables/$table',
                  params: { draft: id, table },
                  search: row === null ? {} : { row },
                })}
              />
            </>
          )
        }
      </Shown>
    </PageFrame>
  );
}
