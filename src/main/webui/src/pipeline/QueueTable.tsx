import { Button } from '@patternfly/react-core';
import { ListIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import { DueTime } from './DueTime';
import type { QueuedLead } from './queries';
import { Standing } from './Standing';

interface Props {
  leads: QueuedLead[];
  /** The leads are of several owners. */
  owners: boolean;
  now: Date;
  /** The decision that the panel beside shows. */
  shown: string | null;
  onShow: (decisionId: string) => void;
}

/** Leads in the order they are to be worked in. The lead's name opens its decision, the row's button the panel. */
export function QueueTable({ leads, owners, now, shown, onShow }: Props) {
  const { t } = useTranslation('pipeline');
  return (
    <Table role="table" aria-label={t('queue.title')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th>{t('column.lead')}</Th>
          <Th modifier="nowrap">{t('column.because')}</Th>
          <Th>{t('column.due')}</Th>
          <Th modifier="nowrap" className="vaglio-number">{t('column.score')}</Th>
          <Th>{t('column.stage')}</Th>
          <Th>{t('column.verdict')}</Th>
          {owners && <Th>{t('column.owner')}</Th>}
          <Th modifier="nowrap">{t('column.activities')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {leads.map((lead) => (
          <Tr key={lead.decisionId} isRowSelected={lead.decisionId === shown} isClickable onRowClick={() => onShow(lead.decisionId)}>
            <Cells lead={lead} owners={owners} now={now} expanded={lead.decisionId === shown} onShow={onShow} />
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

interface CellsProps extends Omit<Props, 'leads' | 'shown'> {
  lead: QueuedLead;
  expanded: boolean;
}

/** What is done to a link or a button of a row is not done to the row, which takes Enter and a click for itself. */
function stays(event: SyntheticEvent) {
  event.stopPropagation();
}

function Cells({ lead, owners, now, expanded, onShow }: CellsProps) {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const code = useCodes();
  const name = lead.leadId ?? t('unnamed');
  const open = lead.openActivities.length;
  return (
    <>
      <Td dataLabel={t('column.lead')}>
        <Link to="/decisions/$id" params={{ id: lead.decisionId }} className="vaglio-name" title={name} onClick={stays} onKeyDown={stays}>
          {name}
        </Link>
      </Td>
      <Td dataLabel={t('column.because')}>{lead.because?.label ?? (lead.priority ? code('priority', lead.priority) : '–')}</Td>
      <Td dataLabel={t('column.due')}>
        <DueTime at={lead.dueAt} now={now} />
      </Td>
      <Td dataLabel={t('column.score')} className="vaglio-number">
        <strong>{lead.total == null ? '–' : formats.number(lead.total)}</strong>
        {lead.band && lead.band !== 'none' && <span className="vaglio-band">{code('band', lead.band)}</span>}
      </Td>
      <Td dataLabel={t('column.stage')}>{lead.stage ? code('stage', lead.stage) : '–'}</Td>
      <Td dataLabel={t('column.verdict')}>
        <Standing lead={lead} />
      </Td>
      {owners && (
        <Td dataLabel={t('column.owner')}>
          <span className="vaglio-name" title={lead.owner ?? undefined}>
            {lead.owner ?? t('owner.nobody')}
          </span>
        </Td>
      )}
      <Td dataLabel={t('column.activities')} modifier="nowrap">
        <Button
          variant="link"
          isInline
          icon={<ListIcon />}
          aria-expanded={expanded}
          aria-label={t('openPanel', { lead: name, count: open })}
          onKeyDown={stays}
          onClick={(event) => {
            stays(event);
            onShow(lead.decisionId);
          }}
        >
          {t('openActivities', { count: open })}
        </Button>
      </Td>
    </>
  );
}
