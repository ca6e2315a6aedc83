import { Button, Card, CardBody, CardTitle, Grid, GridItem, Tooltip } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { SubmitDialog } from '~/change/SubmitDialog';
import { draft as draftOf, type Draft } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { SheetMenu } from '~/sheet/SheetMenu';
import { AbandonDialog } from './AbandonDialog';
import { canBeEdited } from './DraftList';
import { Facts } from './Facts';
import { History } from './History';
import { LiveMeanwhile } from './LiveMeanwhile';
import { draftHistory } from './queries';
import { TableList } from './TableList';
import { Trail } from './Trail';
import { Ways } from './Ways';
import './draft.css';

/** How often it is asked what others did, in ms. */
const LOOKS = 5000;

/** A draft: what it is for, what it changes, what was done to it, and where to go from here. */
export function DraftPage() {
  const { draft: id } = useParams({ from: '/shell/drafts/$draft' });
  const found = useQuery({ ...draftOf(id), refetchInterval: LOOKS });
  return <Shown of={found}>{(draft) => <Overview draft={draft} />}</Shown>;
}

function Overview({ draft }: { draft: Draft }) {
  const { t } = useTranslation('draft');
  const history = useQuery({ ...draftHistory(draft.id), refetchInterval: LOOKS });
  return (
    <PageFrame title={draft.title} intro={draft.reason} path={<Trail here={draft.title} />} actions={<Actions draft={draft} />}>
      <LiveMeanwhile draft={draft} />
      <Ways draft={draft} />
      <Facts draft={draft} editors={[...new Set((history.data ?? []).map(({ author }) => author))]} />
      <Grid hasGutter className="pf-v6-u-mt-md">
        <GridItem lg={7}>
          <TableList draft={draft} />
        </GridItem>
        <GridItem lg={5}>
          <Card isCompact>
            <CardTitle component="h2">{t('history')}</CardTitle>
            <CardBody>
              <Shown of={history}>{(revisions) => <History draft={draft.id} revisions={revisions} />}</Shown>
            </CardBody>
          </Card>
        </GridItem>
      </Grid>
    </PageFrame>
  );
}

function Actions({ draft }: { draft: Draft }) {
  const { t } = useTranslation('draft');
  const mayEdit = useMay('editor', 'administrator');
  const [abandoning, setAbandoning] = useState(false);
  const [submitting, setSubmitting] = useState(false);
  return (
    <div className="vaglio-draft-actions">
      <SheetMenu draft={draft.id} bundle closed={!canBeEdited(draft)} />
      {mayEdit && canBeEdited(draft) && (
        <Button variant="secondary" isDanger onClick={() => setAbandoning(true)}>
          {t('abandon')}
        </Button>
      )}
      {mayEdit && draft.state === 'open' && (
        <Tooltip content={draft.revision === 0 ? t('nothingToSubmit') : t('submitText')}>
          <Button isAriaDisabled={draft.revision === 0} onClick={() => setSubmitting(true)}>
            {t('submit')}
          </Button>
        </Tooltip>
      )}
      {submitting && <SubmitDialog draft={draft} onClose={() => setSubmitting(false)} />}
      {abandoning && <AbandonDialog draft={draft} onClose={() => setAbandoning(false)} />}
    </div>
  );
}
