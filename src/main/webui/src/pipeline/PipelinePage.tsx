import { Button, Content, Gallery, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { Figure } from './Figure';
import { Filters, OwnerFilter } from './Filters';
import { useAmount, useShare } from './money';
import './pipeline.css';
import { pipeline, type Pipeline } from './queries';
import { RuleSetSwitch } from './RuleSetSwitch';
import { leadFilter, ruleSetOf, type PipelineSearch } from './search';
import { StageBars } from './StageBars';
import { StageTable } from './StageTable';
import { total } from './sums';

export function PipelinePage() {
  const { t } = useTranslation('pipeline');
  const search = useSearch({ from: '/shell/pipeline' });
  const navigate = useNavigate();
  const change = (to: PipelineSearch) => void navigate({ to: '/pipeline', search: to, replace: true, resetScroll: false });
  const found = useQuery(pipeline(leadFilter(search)));
  const { ruleSet, by, owner, ...narrowing } = search;
  const narrowed = owner !== undefined || Object.keys(narrowing).length > 0;
  const clear = () => change({ ruleSet, by });
  return (
    <PageFrame
      title={t('title')}
      intro={t('intro')}
      actions={<RuleSetSwitch chosen={ruleSetOf(search)} onChoose={(name) => change({ ...search, ruleSet: name })} />}
    >
      <Filters
        search={search}
        onChange={change}
        owner={<OwnerFilter chosen={search} mine={false} onChoose={(choice) => change({ ...search, owner: choice.owner })} />}
        narrowed={narrowed}
        onClear={clear}
      />
      <Shown of={found}>
        {(of) => (of.total.leads === 0 ? <Empty narrowed={narrowed} onClear={clear} /> : <Picture of={of} search={search} onChange={change} />)}
      </Shown>
    </PageFrame>
  );
}

function Empty({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('pipeline');
  const navigate = useNavigate();
  return narrowed ? (
    <Nothing title={t('none.narrowed')} actions={<Button onClick={onClear}>{t('filter.clear')}</Button>}>
      {t('none.narrowedText')}
    </Nothing>
  ) : (
    <Nothing title={t('none.title')} actions={<Button onClick={() => void navigate({ to: '/' })}>{t('none.start')}</Button>}>
      {t('none.text')}
    </Nothing>
  );
}

interface PictureProps {
  of: Pipeline;
  search: PipelineSearch;
  onChange: (search: PipelineSearch) => void;
}

function Picture({ of, search, onChange }: PictureProps) {
  const { t } = useTranslation('pipeline');
  const [asTable, setAsTable] = useState(false);
  const by = search.by ?? 'leads';
  const open = of.stages.filter((stage) => stage.open);
  const closed = of.stages.filter((stage) => !stage.open);
  return (
    <>
      <Totals of={of} />
      <div className="vaglio-choices vaglio-no-print">
        <ToggleGroup aria-label={t('measure.title')}>
          <ToggleGroupItem text={t('measure.leads')} isSelected={by === 'leads'} onChange={() => onChange({ ...search, by: undefined })} />
          <ToggleGroupItem text={t('measure.amount')} isSelected={by === 'amount'} onChange={() => onChange({ ...search, by: 'amount' })} />
        </ToggleGroup>
        <ToggleGroup aria-label={t('shownAs.title')}>
          <ToggleGroupItem text={t('shownAs.picture')} isSelected={!asTable} onChange={() => setAsTable(false)} />
          <ToggleGroupItem text={t('shownAs.table')} isSelected={asTable} onChange={() => setAsTable(true)} />
        </ToggleGroup>
      </div>
      {asTable ? (
        <StageTable stages={of.stages} total={of.total} search={search} currency={of.currency} />
      ) : (
        <>
          <Legend />
          <StageBars stages={open} by={by} search={search} currency={of.currency} />
          {closed.length > 0 && (
            <section className="vaglio-closed" aria-labelledby="closed">
              <Content component="h2" id="closed">
                {t('closed')}
              </Content>
              <StageBars stages={closed} by={by} search={search} currency={of.currency} />
            </section>
          )}
        </>
      )}
    </>
  );
}

function Legend() {
  const { t } = useTranslation('pipeline');
  return (
    <ul className="vaglio-legend" aria-label={t('legend.title')}>
      {(['moving', 'warn', 'stalled'] as const).map((standing) => (
        <li key={standing}>
          <span className={`vaglio-key vaglio-part-${standing}`} aria-hidden="true" />
          {t(`legend.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

function Totals({ of }: { of: Pipeline }) {
  const { t } = useTranslation('pipeline');
  const formats = useFormats();
  const amount = useAmount(of.currency);
  const open = total(of.stages.filter((stage) => stage.open));
  const shown = useShare();
  const share = open.leads > 0 ? open.stalled / open.leads : 0;
  const known = t('ofLeads', { count: open.leads, known: formats.number(open.withAmount), shown: formats.number(open.leads) });
  return (
    <Gallery hasGutter minWidths={{ default: '12rem' }} className="vaglio-totals">
      <Figure title={t('totals.open')} value={formats.number(open.leads)}>
        <span className="vaglio-figure-more">{t('totals.openMore')}</span>
      </Figure>
      <Figure title={t('totals.amount')} value={open.withAmount > 0 ? amount(open.amount) : '–'}>
        <span className="vaglio-figure-more">{known}</span>
      </Figure>
      <Figure title={t('totals.stalled')} value={formats.number(open.stalled)}>
        <span className="vaglio-figure-more">{t('stalledShare', { share: shown(share) })}</span>
      </Figure>
    </Gallery>
  );
}
