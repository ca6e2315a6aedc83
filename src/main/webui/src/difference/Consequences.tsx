import { Icon } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { tableName, type Difference } from './words';

type Consequence = Difference['consequences'][number];
type Severity = Schemas['Finding']['severity'];

const LOOKS: Record<Severity, { status: 'danger' | 'warning' | 'info'; icon: ComponentType }> = {
  error: { status: 'danger', icon: ExclamationCircleIcon },
  warning: { status: 'warning', icon: ExclamationTriangleIcon },
  information: { status: 'info', icon: InfoCircleIcon },
};

const ORDER: Severity[] = ['error', 'warning', 'information'];

/** How bad something is, as a picture with a word. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const { t } = useTranslation('difference');
  const { status, icon: Picture } = LOOKS[severity];
  return (
    <>
      <Icon status={status} isInline>
        <Picture />
      </Icon>
      <span className="pf-v6-screen-reader">{t(`consequences.${severity}`)}</span>
    </>
  );
}

/** What a finding means, in the reader's language where there is a word for its code. */
export function useFindingTitle(): (finding: Pick<Schemas['Finding'], 'code' | 'message'>) => string {
  const { t, i18n } = useTranslation('difference');
  return ({ code, message }) => (i18n.exists(`difference:finding.${code}`) ? t(`finding.${code}`) : message);
}

interface ConsequencesProps {
  difference: Difference;
  linkTo?: (table: string, row: string | null) => LinkProps;
}

/** What comes of a difference that its author may not have meant, the worst first. */
export function Consequences({ difference, linkTo }: ConsequencesProps) {
  const { t } = useTranslation('difference');
  const found = [...difference.consequences].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
  if (difference.tables.length === 0 && found.length === 0) return null;
  return (
    <section className="vaglio-consequences">
      <h3>{t('consequences.title')}</h3>
      {found.length === 0 ? (
        <p>
          <Icon status="success" isInline>
            <CheckCircleIcon />
          </Icon>{' '}
          {t('consequences.none')}
        </p>
      ) : (
        <ul>
          {found.map((one, index) => (
            <Line key={index} one={one} difference={difference} linkTo={linkTo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ one, difference, linkTo }: { one: Consequence } & ConsequencesProps) {
  const { t } = useTranslation('difference');
  const title = useFindingTitle()(one);
  const table = difference.tables.find(({ id }) => id === one.table);
  const row = one.row !== null && one.text.endsWith(`: ${one.message}`) ? one.text.slice(0, -one.message.length - 2) : one.row;
  const name = table ? tableName(table) : (one.table ?? one.file);
  const where = row === null ? name : t('consequences.of', { row, table: name });
  return (
    <li>
      <span>
        <SeverityIcon severity={one.severity} />
      </span>
      <span>
        <strong>{title}</strong>
        {': '}
        {linkTo && one.table !== null ? <Link {...linkTo(one.table, one.row)}>{where}</Link> : where}
        {title !== one.message && (
          <span className="vaglio-detail" lang="en">
            {one.message}
          </span>
        )}
      </span>
    </li>
  );
}
