import { Button, Card, CardBody, CardTitle, Icon } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingTitle } from '~/difference/Consequences';
import { useFormats } from '~/shared/format';
import { Shown } from '~/shared/States';
import { accepts } from './acceptance';
import { Running } from './Running';
import { Against } from './Against';
import { gateChecks, type ChangeRequest } from './queries';

/** Checks and cases at a glance: what was found when it was submitted, or last approved, and what was accepted. */
export function Checked({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  const { number } = useFormats();
  const findings = change.checks?.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const cases = change.checks?.cases ?? 0;
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('checked.title')}</CardTitle>
      <CardBody className="vaglio-change-lines">
        <Line good={cases > 0}>{t('checked.cases', { count: cases, shown: number(cases) })}</Line>
        <Line good={errors === 0}>{errors === 0 ? t('checked.noErrors') : t('checked.errors', { count: errors })}</Line>
        <Accepted change={change} />
        {isOlder(change) && <p className="vaglio-change-detail">{t('checked.older')}</p>}
        {change.state === 'open' && change.draft !== null && <Again draft={change.draft} change={change} />}
      </CardBody>
    </Card>
  );
}

/** The draft was edited after what the checks are of. */
function isOlder({ history }: ChangeRequest): boolean {
  const last = (kinds: string[]) => history.findLastIndex(({ what }) => kinds.includes(what));
  return last(['edited', 'approvals-revoked']) > last(['submitted', 'approved']);
}

function Line({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <p>
      <Icon status={good ? 'success' : 'danger'} isInline>
        {good ? <CheckCircleIcon /> : <ExclamationCircleIcon />}
      </Icon>{' '}
      {children}
    </p>
  );
}

function Accepted({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  const title = useFindingTitle();
  const accepted = change.acceptedWarnings;
  if (accepted.length === 0) return <Line good>{t('checked.noWarnings')}</Line>;
  const findings = change.checks?.findings ?? [];
  return (
    <div>
      <p>
        <Icon status="warning" isInline>
          <ExclamationTriangleIcon />
        </Icon>{' '}
        {t('checked.accepted', { count: accepted.length, who: change.submittedBy })}
      </p>
      <ul className="vaglio-change-accepted">
        {accepted.map((one) => {
          const found = findings.find((finding) => accepts(one, finding));
          return (
            <li key={`${one.code} ${one.table} ${one.row}`}>
              <strong>{title({ code: one.code, message: found?.message ?? one.code })}</strong>
              <span className="vaglio-change-detail">{rowLabel(change, one.row ?? null) ?? one.table}</span>
              <q>{one.reason}</q>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowLabel({ difference }: ChangeRequest, row: string | null): string | null {
  if (row === null) return null;
  const found = difference?.tables.flatMap((table) => table.rows).find(({ id }) => id === row);
  return found?.label ?? row;
}

/** Runs checks and cases of what the draft is now. */
function Again({ draft, change }: { draft: string; change: ChangeRequest }) {
  const { t } = useTranslation('change');
  const [asked, setAsked] = useState(false);
  const found = useQuery({ ...gateChecks(draft, change.revision), enabled: asked });
  if (!asked) {
    return (
      <Button variant="link" isInline onClick={() => setAsked(true)}>
        {t('checked.again')}
      </Button>
    );
  }
  return (
    <Shown of={found} loading={<Running />}>
      {(checks) => <Against checks={checks} draft={draft} accepted={change.acceptedWarnings} />}
    </Shown>
  );
}
