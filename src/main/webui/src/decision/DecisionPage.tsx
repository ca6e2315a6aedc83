import { Breadcrumb, BreadcrumbItem, Button, Flex, Tab, TabContentBody, Tabs, TabTitleText } from '@patternfly/react-core';
import { PrintIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { RowsAt, rowsOfVersion } from './addresses';
import { Circumstances } from './Circumstances';
import './decision.css';
import { DecisionStory } from './DecisionStory';
import { FactTree } from './FactTree';
import { History } from './History';
import { Neighbours } from './Neighbours';
import { decision, leadHistory, type DecisionItem, type LoggedDecision } from './queries';
import { RawJson } from './RawJson';
import { Replayed, ReplayButton, useReplay } from './Replayed';
import { readView, type View } from './views';
import { TraceTables } from './TraceTables';

function leadOf(found: LoggedDecision): string | null {
  const lead = found.facts?.lead as { id?: unknown } | undefined;
  return typeof lead?.id === 'string' ? lead.id : null;
}

/** What is told in the place of a story that is not there. */
function Erased({ at, outcome, found }: { at: string; outcome: LoggedDecision['outcome']; found: LoggedDecision }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  return (
    <>
      <Alert variant="info" isInline component="h2" title={t('one.erased', { at: formats.dateTime(at) })}>
        {t('one.erasedText')}
      </Alert>
      {outcome && <DecisionStory decision={{ ...outcome, ruleSet: found.ruleSet, nextEvaluationAt: found.nextEvaluationAt }} />}
    </>
  );
}

function FailedDecision({ messages }: { messages: string[] }) {
  const { t } = useTranslation('decision');
  return (
    <Alert variant="danger" isInline component="h2" title={t('one.failed')}>
      <p>{t('one.failedText')}</p>
      <ul className="decision-list" lang="en">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Story({ found }: { found: LoggedDecision }) {
  if (found.erasedAt) return <Erased at={found.erasedAt} outcome={found.outcome} found={found} />;
  if (found.kind === 'failed') return <FailedDecision messages={found.messages ?? []} />;
  return <DecisionStory decision={found} />;
}

function Views({ found, items, view }: { found: LoggedDecision; items: DecisionItem[] | undefined; view: View }) {
  const { t } = useTranslation('decision');
  const navigate = useNavigate();
  const shown: [View, ReactNode][] = [['story', <Story found={found} />]];
  if (found.facts) shown.push(['facts', <><p className="decision-note">{t('one.factsNote')}</p><FactTree of={found.facts} /></>]);
  if (found.measures) shown.push(['measures', <><p className="decision-note">{t('one.measuresNote')}</p><FactTree of={found.measures} /></>]);
  if (found.trace) shown.push(['tables', <TraceTables trace={found.trace} rules={found.ruleSet} />]);
  if (items) shown.push(['history', <History items={items} current={found.decisionId} />]);
  shown.push(['json', <RawJson of={found} name={`decision-${found.decisionId}.json`} />]);
  const active = shown.some(([name]) => name === view) ? view : 'story';
  return (
    <RowsAt place={rowsOfVersion(found.ruleSet.name, found.ruleSet.version)}>
      <Tabs
        activeKey={active}
        aria-label={t('one.views')}
        mountOnEnter
        unmountOnExit
        onSelect={(_, chosen) => void navigate({ to: '/decisions/$id', params: { id: found.decisionId }, search: { show: readView(chosen) }, replace: true })}
      >
        {shown.map(([name, content]) => (
          <Tab key={name} eventKey={name} title={<TabTitleText>{t(`one.view.${name}`)}</TabTitleText>}>
            <TabContentBody hasPadding>{content}</TabContentBody>
          </Tab>
        ))}
      </Tabs>
    </RowsAt>
  );
}

function One({ found, view }: { found: LoggedDecision; view: View }) {
  const { t } = useTranslation('decision');
  const lead = leadOf(found);
  const history = useQuery({ ...leadHistory(lead ?? ''), enabled: lead !== null });
  const replay = useReplay(found.decisionId);
  const title = lead ? t('one.ofLead', { lead }) : t('one.title');
  return (
    <PageFrame
      title={title}
      path={
        <Breadcrumb aria-label={t('trail')} className="vaglio-no-print">
          <BreadcrumbItem>
            <Link to="/decisions">{t('find.title')}</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{found.decisionId}</BreadcrumbItem>
        </Breadcrumb>
      }
      actions={
        <Flex gap={{ default: 'gapSm' }} alignItems={{ default: 'alignItemsCenter' }}>
          {history.data && <Neighbours items={history.data.items} current={found.decisionId} />}
          {replay && !found.erasedAt && <ReplayButton replay={replay} />}
          <Button variant="secondary" icon={<PrintIcon />} onClick={() => window.print()}>
            {t('one.print')}
          </Button>
        </Flex>
      }
    >
      {found.superseded && <Alert variant="info" isInline isPlain component="h2" title={t('one.superseded')} />}
      {replay?.data && <Replayed outcome={replay.data} />}
      <Circumstances found={found} />
      <Views found={found} items={history.data?.items} view={view} />
      {found.facts && view === 'story' && (
        <section className="decision-paper">
          <h2>{t('one.view.facts')}</h2>
          <FactTree of={found.facts} />
        </section>
      )}
    </PageFrame>
  );
}

/** One decision: its story, what it rests on, how it came about, and running it again. */
export function DecisionPage() {
  const { t, i18n } = useTranslation('decision');
  const { id } = useParams({ strict: false }) as { id: string };
  const view = readView((useSearch({ strict: false }) as { show?: unknown }).show);
  const found = useQuery(decision(id, i18n.language));
  if (!found.data) {
    return (
      <PageFrame title={t('one.title')}>
        <Shown of={found}>{() => null}</Shown>
      </PageFrame>
    );
  }
  return <One key={id} found={found.data} view={view} />;
}
