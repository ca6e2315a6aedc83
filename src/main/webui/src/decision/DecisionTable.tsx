import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import type { DecisionItem } from './queries';
import { Verdict } from './story/Verdict';

function Row({ item }: { item: DecisionItem }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const words = useCodes();
  const { score, bands, status, stage, owner } = item.outcome;
  const failed = item.kind === 'failed';
  return (
    <Tr>
      <Td dataLabel={t('find.when')} className="decision-when">
        <Link to="/decisions/$id" params={{ id: item.decisionId }}>
          <time dateTime={item.loggedAt}>{formats.dateTime(item.loggedAt)}</time>
        </Link>
        {item.superseded && <div className="decision-small">{t('superseded')}</div>}
      </Td>
      <Td dataLabel={t('score')} className="decision-number">
        {failed ? '–' : typeof score?.total === 'number' ? formats.number(score.total) : t('story.none')}
      </Td>
      <Td dataLabel={t('band')}>{bands?.band && <Verdict group="band" code={bands.band} />} {bands?.grade}</Td>
      <Td dataLabel={t('status')}>
        {failed ? (
          <Label isCompact color="red">
            {words('kind', 'failed')}
          </Label>
        ) : (
          status?.verdict && <Verdict group="verdict" code={status.verdict} />
        )}{' '}
        {status?.stall?.verdict && status.stall.verdict !== 'none' && <Verdict group="stall" code={status.stall.verdict} />}
      </Td>
      <Td dataLabel={t('stage')} className="decision-wide">{stage && words('stage', stage.recommended)}</Td>
      <Td dataLabel={t('owner')} className="decision-wide">{owner && (owner.id ?? t('story.nobodyYet'))}</Td>
      <Td dataLabel={t('find.rules')}>{t('rules', { name: item.ruleSet.name, version: item.ruleSet.version })}</Td>
      <Td dataLabel={t('find.by')}>
        {item.caller}
        <div className="decision-small">{words('trigger', item.trigger)}</div>
      </Td>
    </Tr>
  );
}

/** Decisions of the log, a row each, which leads to the decision. */
export function DecisionTable({ items }: { items: DecisionItem[] }) {
  const { t } = useTranslation('decision');
  return (
    <Table role="table" aria-label={t('find.title')} variant="compact" gridBreakPoint="">
      <Thead>
        <Tr>
          <Th>{t('find.when')}</Th>
          <Th className="decision-number">{t('score')}</Th>
          <Th>{t('band')}</Th>
          <Th>{t('status')}</Th>
          <Th className="decision-wide">{t('stage')}</Th>
          <Th className="decision-wide">{t('owner')}</Th>
          <Th>{t('find.rules')}</Th>
          <Th>{t('find.by')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map((item) => (
          <Row key={item.decisionId} item={item} />
        ))}
      </Tbody>
    </Table>
  );
}
