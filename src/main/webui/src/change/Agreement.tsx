import { Card, CardBody, CardTitle, Icon, Label } from '@patternfly/react-core';
import { CheckCircleIcon, HourglassHalfIcon, UndoIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { tableName } from '~/difference/words';
import { useFormats } from '~/shared/format';
import { When } from '~/shared/When';
import { missingWords } from './inWords';
import type { ChangeRequest } from './queries';

/** Who agreed, who is still to, and why it is two where a table belongs to sales and marketing. */
export function Agreement({ change }: { change: ChangeRequest }) {
  const { t } = useTranslation('change');
  const { list } = useFormats();
  const joint = change.jointTables.map((id) => {
    const table = change.difference?.tables.find((one) => one.id === id);
    return table ? tableName(table) : id;
  });
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('agreement.title')}</CardTitle>
      <CardBody className="vaglio-change-stack">
        {joint.length > 0 && <p>{t('agreement.joint', { tables: list(joint), count: joint.length })}</p>}
        {change.approvals.length > 0 && (
          <ul>
            {change.approvals.map((approval) => (
              <Approval key={`${approval.who} ${approval.revision}`} approval={approval} />
            ))}
          </ul>
        )}
        {change.state === 'open' && (
          <p>
            <Icon status={change.missingApprovals.length > 0 ? 'info' : 'success'} isInline>
              {change.missingApprovals.length > 0 ? <HourglassHalfIcon /> : <CheckCircleIcon />}
            </Icon>{' '}
            {missingWords(change.missingApprovals, joint.length > 0, t)}
          </p>
        )}
        {change.state !== 'open' && change.approvals.length === 0 && <p>{t('agreement.none')}</p>}
      </CardBody>
    </Card>
  );
}

function Approval({ approval }: { approval: ChangeRequest['approvals'][number] }) {
  const { t } = useTranslation('change');
  return (
    <li className="vaglio-change-approval">
      <Icon status={approval.revoked ? undefined : 'success'} isInline>
        {approval.revoked ? <UndoIcon /> : <CheckCircleIcon />}
      </Icon>
      <span>
        <strong>{approval.who}</strong>{' '}
        {approval.teams.map((team) => (
          <Label key={team} isCompact variant="outline">
            {t(`teams.${team}`)}
          </Label>
        ))}
        <span className="vaglio-change-detail">
          {approval.revoked ? t('agreement.revoked') : t('agreement.approved')} <When at={approval.at} relative />
        </span>
        {approval.comment !== '' && <q>{approval.comment}</q>}
      </span>
    </li>
  );
}
