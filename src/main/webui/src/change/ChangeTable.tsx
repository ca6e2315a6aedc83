import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { When } from '~/shared/When';
import { missingWords } from './inWords';
import { useLive } from './live';
import type { ListedChange } from './queries';
import { stepOf } from './standing';
import { StepLabel } from './StepLabel';

/** Change requests as a table. */
export function ChangeTable({ changes }: { changes: ListedChange[] }) {
  const { t } = useTranslation('change');
  const live = useLive();
  return (
    <Table role="table" variant="compact" aria-label={t('list.title')}>
      <Thead>
        <Tr>
          <Th modifier="fitContent">{t('list.number')}</Th>
          <Th width={40}>{t('list.what')}</Th>
          <Th>{t('list.step')}</Th>
          <Th>{t('list.who')}</Th>
          <Th>{t('list.when')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {changes.map((change) => (
          <Tr key={change.id}>
            <Td dataLabel={t('list.number')}>{change.id}</Td>
            <Td dataLabel={t('list.what')}>
              <Link to="/changes/$change" params={{ change: String(change.id) }}>
                {change.title}
              </Link>
              <div className="vaglio-change-detail">{t('list.of', { ruleSet: change.ruleSet, base: change.base })}</div>
            </Td>
            <Td dataLabel={t('list.step')}>
              <StepLabel step={stepOf(change, live(change.ruleSet))} />
              <div className="vaglio-change-detail">
                <More change={change} live={live(change.ruleSet)} />
              </div>
            </Td>
            <Td dataLabel={t('list.who')}>{change.submittedBy}</Td>
            <Td dataLabel={t('list.when')}>
              <When at={change.submittedAt} relative />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** What the state alone does not say: who is missing, when it is due, which version it became. */
function More({ change, live }: { change: ListedChange; live: number | undefined }) {
  const { t } = useTranslation('change');
  const formats = useFormats();
  switch (stepOf(change, live)) {
    case 'waiting':
      return missingWords(change.missingApprovals, false, t);
    case 'scheduled':
      return formats.dateTime(change.dueAt!);
    case 'published':
      return (
        <>
          {t('list.version', { version: change.version })}
          {change.late && `, ${t('list.late')}`}
        </>
      );
    default:
      return null;
  }
}
