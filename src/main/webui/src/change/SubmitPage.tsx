import { Trail } from '~/draft/Trail';
import { Card, CardBody } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draft as draftOf } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { draftPage } from './links';
import { SubmitForm } from './SubmitForm';

/** Submits a draft, as a page. */
export function SubmitPage() {
  const { t } = useTranslation('change');
  const { draft: id } = useParams({ from: '/shell/drafts/$draft/submit' });
  const navigate = useNavigate();
  const found = useQuery(draftOf(id));
  return (
    <PageFrame title={t('submit.heading')} intro={t('submit.intro')} path={<Trail draft={found.data} here={t('submit.heading')} />}>
      <Shown of={found}>
        {(draft) =>
          draft.state !== 'open' ? (
            <Nothing title={t(`submit.not.${draft.state}`)} />
          ) : (
            <Card className="vaglio-change-form">
              <CardBody>
                <SubmitForm
                  draft={draft}
                  onDone={(change) => void navigate({ to: '/changes/$change', params: { change: String(change) } })}
                  onCancel={() => void navigate(draftPage(draft.id))}
                />
              </CardBody>
            </Card>
          )
        }
      </Shown>
    </PageFrame>
  );
}
