import { Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '~/api/me';
import { useWaiting, type WaitingChange } from '~/change/useWaiting';
import type { Draft } from '~/rules/queries';
import { Loading } from '~/shared/States';
import { When } from '~/shared/When';
import { links } from './links';
import { openDrafts } from './queries';

/** Drafts that are shown; the others are on the page of drafts. */
const MOST = 5;

/** Change requests and drafts that wait for the reader. */
export function Waiting() {
  const { t } = useTranslation('home');
  const me = useMe();
  const edits = useMay('editor', 'administrator');
  const looks = useMay('viewer', 'editor', 'approver', 'auditor', 'administrator');
  const changes = useWaiting(looks);
  const drafts = useQuery({ ...openDrafts, enabled: edits });
  const waiting = changes.data ?? [];
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
        ) : waiting.length + mine.length === 0 ? (
          <p>{t('waiting.none')}</p>
        ) : (
          <ul className="vaglio-home-list">
            {waiting.map((one) => (
              <Request key={one.change.id} one={one} />
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

function Request({ one: { change, why } }: { one: WaitingChange }) {
  const { t } = useTranslation(['home', 'change']);
  return (
    <li>
      <Label isCompact color={why === 'merge' ? 'orange' : 'blue'}>
        {t(`waiting.${why}`, { ns: 'change' })}
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
