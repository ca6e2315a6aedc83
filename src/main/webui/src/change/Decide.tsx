import { Button, Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { ActDialog } from './ActDialog';
import type { ChangeRequest } from './queries';
import { ScheduleDialog } from './ScheduleDialog';
import { refusal, stepOf, type Act, type Standing } from './standing';
import type { Looked } from './useLooked';

interface DecideProps {
  change: ChangeRequest;
  standing: Standing;
  live: number | undefined;
  looked: Looked;
}

const ROWS: Act[][] = [['approve', 'reject'], ['publish', 'schedule'], ['withdraw']];

/** What can be done with a request now, by whom, and why not where who looks may not. */
export function Decide({ change, standing, live, looked }: DecideProps) {
  const { t } = useTranslation('change');
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('decide.title')}</CardTitle>
      <CardBody className="vaglio-change-stack">
        <Outcome change={change} standing={standing} live={live} />
        {change.state === 'open' && <Acts standing={standing} live={live} looked={looked} choose={setAct} />}
        {act === 'schedule' && <ScheduleDialog change={change} onClose={close} />}
        {act !== null && act !== 'schedule' && <ActDialog act={act} change={change} looked={looked} onClose={close} />}
      </CardBody>
    </Card>
  );
}

/** How it ended, when it is due, or that others published in between. */
function Outcome({ change, standing, live }: Omit<DecideProps, 'looked'>) {
  const { t } = useTranslation('change');
  const { dateTime } = useFormats();
  switch (stepOf(standing, live)) {
    case 'published':
      return <p>{t(change.late ? 'decide.publishedLate' : 'decide.published', { version: change.version, at: dateTime(change.publishedAt!) })}</p>;
    case 'rejected':
      return <p>{t('decide.rejected')}</p>;
    case 'withdrawn':
      return <p>{t('decide.withdrawn')}</p>;
    case 'scheduled':
      return <p>{t('decide.scheduled', { at: dateTime(change.dueAt!), who: change.scheduledBy })}</p>;
    case 'outdated':
      return (
        <Alert variant="warning" isInline component="h3" title={t('decide.moved', { live })} actionLinks={change.draft && <MergeLink draft={change.draft} />}>
          {t('decide.movedText', { base: change.base, live })}
        </Alert>
      );
    default:
      return null;
  }
}

function MergeLink({ draft }: { draft: string }) {
  const { t } = useTranslation('change');
  return (
    <Link to="/drafts/$draft/merge" params={{ draft }}>
      {t('decide.merge')}
    </Link>
  );
}

/** Buttons for whom they concern; who may do nothing of it reads who does. */
function Acts({ standing, live, looked, choose }: Omit<DecideProps, 'change'> & { choose: (act: Act) => void }) {
  const { t } = useTranslation('change');
  const me = useMe();
  const concerned = me.roles.some((role) => ['editor', 'approver', 'administrator'].includes(role));
  if (!concerned) return <p>{t('decide.reader')}</p>;
  const why = (act: Act): string | null => {
    const found = refusal(act, standing, me, live);
    if (found !== null) return t(`why.${found}`);
    return act === 'approve' && looked.behind ? t('why.behind') : null;
  };
  const rows = standing.dueAt === null ? ROWS : ROWS.map((row) => row.map((act) => (act === 'schedule' ? ('cancel' as const) : act)));
  return rows.map((row) => <Row key={row[0]} acts={row} why={why} choose={choose} />);
}

function Row({ acts, why, choose }: { acts: Act[]; why: (act: Act) => string | null; choose: (act: Act) => void }) {
  const { t } = useTranslation('change');
  const reasons = [...new Set(acts.map(why))];
  const note = `vaglio-why-${acts[0]}`;
  return (
    <div>
      <div className="vaglio-change-acts">
        {acts.map((act) => (
          <ActButton key={act} act={act} refused={why(act) !== null} note={note} onClick={() => choose(act)}>
            {t(`acts.${act}`)}
          </ActButton>
        ))}
      </div>
      <div id={note}>
        {reasons.map((reason) => reason && <p key={reason} className="vaglio-change-detail">{reasons.length > 1 ? `${only(acts, why, reason, t)}: ${reason}` : reason}</p>)}
      </div>
    </div>
  );
}

/** The acts of a row that a reason is for. */
function only(acts: Act[], why: (act: Act) => string | null, reason: string, t: (key: string) => string): string {
  return acts.filter((act) => why(act) === reason).map((act) => t(`acts.${act}`)).join(', ');
}

const VARIANTS = { approve: 'primary', publish: 'primary', reject: 'secondary', withdraw: 'secondary' } as const;

interface ActButtonProps {
  act: Act;
  refused: boolean;
  note: string;
  onClick: () => void;
  children: ReactNode;
}

function ActButton({ act, refused, note, onClick, children }: ActButtonProps) {
  return (
    <Button
      variant={VARIANTS[act as keyof typeof VARIANTS] ?? 'secondary'}
      isDanger={act === 'reject' || act === 'withdraw'}
      isAriaDisabled={refused}
      aria-describedby={refused ? note : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
