import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '~/api/me';
import type { Draft } from '~/rules/queries';
import { Loading } from '~/shared/States';
import { When } from '~/shared/When';
import { links } from './links';
import { openChanges, openDrafts, type Change } from './queries';
import { waitingFor, type Turn } from './waiting';

/** Drafts that are shown; the others are on the page of drafts. */
const MOST = 5;

/** Change requests and drafts that wait for the reader. */
export function Waiting() {
  const { t } = useTranslation('home');
  const me = useMe();
  const edits = useMay('editor', 'administrator');
  const looks = useMay('viewer', 'editor', 'approver', 'auditor', 'administrator');
  const changes = useQuery({ ...openChanges, enabled: looks });
  const drafts = useQuery({ ...openDrafts, enabled: edits });
  const turns = waitingFor(changes.data ?? [], me);
  const mine = (drafts.data ?? []).filter((draft) => draft.author === me.name);
  const busy = (looks && changes.isPending) || (edits && drafts.isPending);
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h2">{t('waiting.title')}</CardTitle>
      <CardBody>
        {busy ? (
          <Loading lines={2} />
        ) : changes.error || drafts.error ? (
          <p>{t('waiting.failed')}</p>
        ) : turns.length + mine.length === 0 ? (
          <p>{t('waiting.none')}</p>
        ) : (
          <ul className="vaglio-home-list">
            {turns.map(({ change, turn }) => (
              <Request key={change.id} change={change} turn={turn} />
            ))}
            {mine.slice(0, MOST).map((draft) => (
              <OwnDraft key={draft.id} draft={draft} />
            ))}
          </ul>
        )}
        {mine.length > MOST && <Link {...links.drafts}>{t('waiting.more', { count: mine.length - MOST })}</Link>}
      </CardBody>
    </Card>
  );
}

function Request({ change, turn }: { change: Change; turn: Turn }) {
  const { t } = useTranslation('home');
  return (
    <li>
      <Label isCompact color={turn === 'approve' ? 'blue' : 'green'}>
        {t(`waiting.turn.${turn}`)}
      </Label>
      <Link {...links.change(change.id)}>{change.title}</Link>
      <span className="vaglio-home-quiet">
        {t('waiting.by', { name: change.submittedBy, ruleSet: change.ruleSet })} <When at={change.submittedAt} relative />
      </span>
    </li>
  );
}

function OwnDraft({ draft }: { draft: Draft }) {
  const { t } = useTranslation('home');
  return (
    <li>
      <Label isCompact variant="outline">
        {t('waiting.draft')}
      </Label>
      <Link {...links.draft(draft.id)}>{draft.title}</Link>
      <span className="vaglio-home-quiet">
        {t('waiting.begun', { ruleSet: draft.ruleSet })} <When at={draft.createdAt} relative />
      </span>
    </li>
  );
}
