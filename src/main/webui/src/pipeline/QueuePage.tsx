import { Button, Drawer, DrawerContent, DrawerContentBody, FormSelect, FormSelectOption, ToolbarItem } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { More } from '~/shared/More';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { useNarrow } from '~/shared/useNarrow';
import { STAGES } from './codes';
import { ExportButton } from './ExportButton';
import { CodeFilter, Filters, OwnerFilter } from './Filters';
import { LeadPanel } from './LeadPanel';
import './pipeline.css';
import { queue } from './queries';
import { QueueTable } from './QueueTable';
import { RuleSetSwitch } from './RuleSetSwitch';
import { DUE, queueFilter, ruleSetOf, type Due, type QueueSearch } from './search';

/** The time by which due times are told; it moves on each minute, so that the page and its query stay the same meanwhile. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The moment that leads are narrowed by: a new one when they are narrowed otherwise, or the reader comes back to the page. */
function useMoment(search: QueueSearch): Date {
  const of = JSON.stringify(search);
  const [moment, setMoment] = useState(() => ({ of, at: new Date() }));
  useEffect(() => {
    const renew = () => setMoment((before) => ({ ...before, at: new Date() }));
    window.addEventListener('focus', renew);
    return () => window.removeEventListener('focus', renew);
  }, []);
  if (moment.of === of) return moment.at;
  const now = { of, at: new Date() };
  setMoment(now);
  return now.at;
}

export function QueuePage() {
  const { t } = useTranslation('pipeline');
  const me = useMe().name;
  const search = useSearch({ from: '/shell/queue' });
  const navigate = useNavigate();
  const change = (to: QueueSearch) => void navigate({ to: '/queue', search: to, replace: true, resetScroll: false });
  const moment = useMoment(search);
  const filter = useMemo(() => queueFilter(search, me, moment), [search, me, moment]);
  const { ruleSet, ...narrowing } = search;
  const several = search.everyone === true;
  return (
    <PageFrame
      title={several ? t('queue.all') : search.owner && search.owner !== me ? t('queue.of', { owner: search.owner }) : t('queue.title')}
      intro={t('queue.intro')}
      actions={
        <div className="vaglio-actions">
          <RuleSetSwitch chosen={ruleSetOf(search)} onChoose={(name) => change({ ...search, ruleSet: name })} />
          <ExportButton filter={filter} name={`${filter.ruleSet}-${filter.owner ?? t('export.everyone')}.csv`} />
        </div>
      }
    >
      <Filters
        search={search}
        onChange={change}
        owner={<OwnerFilter chosen={search} mine onChoose={({ owner, everyone }) => change({ ...search, owner, everyone })} />}
        narrowed={Object.keys(narrowing).some((name) => narrowing[name as keyof typeof narrowing] !== undefined)}
        onClear={() => change({ ruleSet })}
      >
        <DueFilter chosen={search.due} onChoose={(due) => change({ ...search, due })} />
        <CodeFilter kind="stage" codes={STAGES} chosen={search.stage} onChoose={(stage) => change({ ...search, stage })} />
      </Filters>
      <Leads filter={filter} several={several} search={search} onChange={change} />
    </PageFrame>
  );
}

function DueFilter({ chosen, onChoose }: { chosen: Due | undefined; onChoose: (due: Due | undefined) => void }) {
  const { t } = useTranslation('pipeline');
  return (
    <ToolbarItem>
      <FormSelect className="vaglio-select" value={chosen ?? ''} aria-label={t('filter.due')} onChange={(_, value) => onChoose((value || undefined) as Due | undefined)}>
        <FormSelectOption value="" label={t('any.due')} />
        {DUE.map((due) => (
          <FormSelectOption key={due} value={due} label={t(`due.${due}`)} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
}

interface LeadsProps {
  filter: ReturnType<typeof queueFilter>;
  several: boolean;
  search: QueueSearch;
  onChange: (search: QueueSearch) => void;
}

function Leads({ filter, several, search, onChange }: LeadsProps) {
  const { t, i18n } = useTranslation('pipeline');
  const now = useMinute();
  const found = useInfiniteQuery(queue(filter, i18n.language));
  const [shown, setShown] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const narrow = useNarrow();
  const show = (id: string) => {
    opener.current = document.activeElement as HTMLElement | null;
    setShown(id);
  };
  const close = () => {
    setShown(null);
    opener.current?.focus();
  };
  return (
    <Shown of={found}>
      {({ pages }) => {
        const leads = pages.flatMap((page) => page.items);
        const lead = leads.find((each) => each.decisionId === shown);
        if (leads.length === 0) return <Empty search={search} onChange={onChange} />;
        return (
          <Drawer isExpanded={lead !== undefined} isInline position={narrow ? 'bottom' : 'end'}>
            <DrawerContent panelContent={lead && <LeadPanel lead={lead} now={now} onClose={close} />}>
              <DrawerContentBody>
                <QueueTable leads={leads} owners={several} now={now} shown={shown} onShow={show} />
                <div className="vaglio-more vaglio-no-print">
                  <span role="status">{t('queue.shown', { count: leads.length })}</span>
                  <More of={found}>{t('queue.more')}</More>
                </div>
              </DrawerContentBody>
            </DrawerContent>
          </Drawer>
        );
      }}
    </Shown>
  );
}

function Empty({ search, onChange }: Pick<LeadsProps, 'search' | 'onChange'>) {
  const { t } = useTranslation('pipeline');
  const { ruleSet, owner, everyone, ...narrowing } = search;
  if (Object.values(narrowing).some((value) => value !== undefined)) {
    return (
      <Nothing title={t('none.narrowed')} actions={<Button onClick={() => onChange({ ruleSet, owner, everyone })}>{t('filter.clear')}</Button>}>
        {t('none.narrowedText')}
      </Nothing>
    );
  }
  return everyone ? (
    <Nothing title={t('none.title')}>{t('none.text')}</Nothing>
  ) : (
    <Nothing title={t('queue.none')} actions={<Button onClick={() => onChange({ ruleSet, everyone: true })}>{t('queue.seeAll')}</Button>}>
      {t('queue.noneText')}
    </Nothing>
  );
}
