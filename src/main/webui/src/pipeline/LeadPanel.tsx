import {
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Title,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Shown } from '~/shared/States';
import { useCodes } from './codes';
import { DueTime } from './DueTime';
import { toDecisionsOf } from './links';
import { decision, type QueuedLead } from './queries';
import { Standing } from './Standing';

interface Props {
  lead: QueuedLead;
  now: Date;
  onClose: () => void;
}

/** One lead beside the queue: why it stands where it does, and what is to be done. */
export function LeadPanel({ lead, now, onClose }: Props) {
  const { t } = useTranslation('pipeline');
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => heading.current?.focus(), [lead.decisionId]);
  return (
    <DrawerPanelContent minSize="20rem" defaultSize="26rem" aria-label={t('panel')} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DrawerHead>
        <span ref={heading} tabIndex={-1}>
          <Title headingLevel="h2">{lead.leadId ?? t('unnamed')}</Title>
        </span>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('closePanel')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <Facts lead={lead} now={now} />
        <Activities lead={lead} />
        <Tasks lead={lead} now={now} />
        <div className="vaglio-panel-links">
          <Link to="/decisions/$id" params={{ id: lead.decisionId }} className="pf-v6-c-button pf-m-primary">
            <span className="pf-v6-c-button__text">{t('openDecision')}</span>
          </Link>
          {lead.leadId && (
            <Link {...toDecisionsOf(lead.leadId)}>
              {t('history')}
            </Link>
          )}
        </div>
      </DrawerPanelBody>
    </DrawerPanelContent>
  );
}

function Facts({ lead, now }: { lead: QueuedLead; now: Date }) {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const code = useCodes();
  const facts: [string, ReactNode][] = [
    [t('column.because'), lead.because?.label ?? (lead.priority ? code('priority', lead.priority) : '–')],
    [t('column.due'), <DueTime key="due" at={lead.dueAt} now={now} />],
    [t('column.score'), [lead.total == null ? '–' : formats.number(lead.total), lead.band && code('band', lead.band), lead.grade && t('grade', { grade: lead.grade })].filter(Boolean).join(' · ')],
    [t('column.stage'), lead.stage ? code('stage', lead.stage) : '–'],
    [t('column.verdict'), <Standing key="standing" lead={lead} />],
    [t('column.owner'), lead.owner ?? t('owner.nobody')],
    [t('column.amount'), lead.amount == null ? '–' : formats.number(lead.amount)],
    [t('decidedAsOf'), formats.dateTime(lead.asOf)],
  ];
  return (
    <DescriptionList isCompact isHorizontal horizontalTermWidthModifier={{ default: '9rem' }}>
      {facts.map(([term, value]) => (
        <DescriptionListGroup key={term}>
          <DescriptionListTerm>{term}</DescriptionListTerm>
          <DescriptionListDescription>{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}

function Activities({ lead }: { lead: QueuedLead }) {
  const { t } = useTranslation('pipeline');
  return (
    <Content className="vaglio-panel-part">
      <h3>{t('column.activities')}</h3>
      {lead.openActivities.length === 0 ? (
        <p>{t('nothingOpen')}</p>
      ) : (
        <ul>
          {lead.openActivities.map((activity) => (
            <li key={activity.code}>{activity.text ?? activity.code}</li>
          ))}
        </ul>
      )}
    </Content>
  );
}

interface Task {
  code: string;
  text?: string;
  dueAt?: string | null;
}

function Tasks({ lead, now }: { lead: QueuedLead; now: Date }) {
  const { t, i18n } = useTranslation('pipeline');
  const found = useQuery(decision(lead.decisionId, i18n.language));
  return (
    <Content className="vaglio-panel-part">
      <h3>{t('tasks')}</h3>
      <Shown of={found}>
        {(whole) => {
          const tasks = ((whole as { nextStep?: { tasks?: Task[] } }).nextStep?.tasks ?? []) as Task[];
          if (tasks.length === 0) return <p>{t('noTasks')}</p>;
          return (
            <ul>
              {tasks.map((task) => (
                <li key={task.code}>
                  {task.text ?? task.code} <DueTime at={task.dueAt} now={now} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Content>
  );
}
