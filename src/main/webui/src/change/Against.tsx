import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SeverityIcon, useFindingTitle } from '~/difference/Consequences';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { accepts } from './acceptance';
import { tableOfDraft } from './links';
import type { ChangeRequest, Finding, GateChecks } from './queries';
interface AgainstProps {
  checks: GateChecks;
  draft: string;
  accepted?: ChangeRequest['acceptedWarnings'];
}

/** What stands against a draft: errors and failing cases, each with the way to its place. */
export function Against({ checks, draft, accepted = [] }: AgainstProps) {
  const { t } = useTranslation('change');
  const { number } = useFormats();
  const left = checks.findings.filter((finding) => finding.severity === 'error' || !accepted.some((one) => accepts(one, finding)));
  if (left.length === 0 && checks.failing.length === 0) {
    return <Alert variant="success" isInline isPlain component="p" title={t('against.nothing', { count: checks.cases, shown: number(checks.cases) })} />;
  }
  return (
    <div className="vaglio-change-stack">
      <Findings findings={left} draft={draft} />
      <FailingCases checks={checks} />
    </div>
  );
}

/** Findings with their places. */
export function Findings({ findings, draft }: { findings: Finding[]; draft: string }) {
  return (
    <ul className="vaglio-change-findings">
      {findings.map((finding, index) => (
        <li key={index}>
          <span>
            <SeverityIcon severity={finding.severity} />
          </span>
          <FindingWords finding={finding} draft={draft} />
        </li>
      ))}
    </ul>
  );
}

export function FindingWords({ finding, draft }: { finding: Finding; draft: string }) {
  const title = useFindingTitle()(finding);
  const where = finding.row ?? finding.table ?? finding.file;
  return (
    <span>
      <strong>{title}</strong>{' '}
      {finding.table === null ? (
        where
      ) : (
        <Link {...tableOfDraft(draft)(finding.table, finding.row)}>{where}</Link>
      )}
      {title !== finding.message && (
        <span className="vaglio-change-detail" lang="en">
          {finding.message}
        </span>
      )}
    </span>
  );
}

/** The cases that do not hold, and what is not as expected in each. */
export function FailingCases({ checks }: { checks: GateChecks }) {
  const { t } = useTranslation('change');
  const { number } = useFormats();
  if (checks.failing.length === 0) return null;
  return (
    <Alert variant="danger" isInline component="h3" title={t('against.cases', { count: checks.failing.length, all: number(checks.cases) })}>
      <ul className="vaglio-change-failing">
        {checks.failing.map((one) => (
          <li key={`${one.file} ${one.name}`}>
            <strong>{one.name}</strong> <span className="vaglio-change-detail">{one.file}</span>
            <ul lang="en">
              {one.failures.map((failure) => (
                <li key={failure}>{failure}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
