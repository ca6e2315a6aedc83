import { Button, FormSelect, FormSelectOption, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { PencilAltIcon, PlusCircleIcon } from '@patternfly/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '~/api/me';
import { ruleSets } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { BeginDialog } from './BeginDialog';
import { DraftList } from './DraftList';
import { drafts, STATES, type DraftFilter, type DraftState } from './queries';
import './draft.css';

/** The drafts of everybody, and where one begins another. */
export function DraftsPage() {
  const { t } = useTranslation('draft');
  const filter = useSearch({ from: '/shell/drafts' });
  const mayEdit = useMay('editor', 'administrator');
  const { name } = useMe();
  const [beginning, setBeginning] = useState(false);
  const found = useInfiniteQuery(drafts(filter, name));
  const begin = mayEdit && (
    <Button icon={<PlusCircleIcon />} onClick={() => setBeginning(true)}>
      {t('begin')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} intro={t('intro')} actions={begin}>
      <Filters filter={filter} />
      <Shown of={found}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return (
            <>
              {all.length === 0 ? <None filter={filter} action={begin} /> : <DraftList drafts={all} />}
              {found.hasNextPage && (
                <Button variant="secondary" className="pf-v6-u-mt-md" onClick={() => void found.fetchNextPage()} isLoading={found.isFetchingNextPage}>
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Shown>
      {beginning && <BeginDialog ruleSet={filter.ruleSet} onClose={() => setBeginning(false)} />}
    </PageFrame>
  );
}

function None({ filter, action }: { filter: DraftFilter; action: React.ReactNode }) {
  const { t } = useTranslation('draft');
  const narrowed = filter.ruleSet !== undefined || filter.state !== undefined || filter.mine;
  return narrowed ? (
    <Nothing title={t('noneSo.title')}>{t('noneSo.text')}</Nothing>
  ) : (
    <Nothing title={t('none.title')} icon={PencilAltIcon} actions={action}>
      {t('none.text')}
    </Nothing>
  );
}

/** What narrows the list; it stands in the address. */
function Filters({ filter }: { filter: DraftFilter }) {
  const { t } = useTranslation('draft');
  const navigate = useNavigate();
  const names = (useQuery(ruleSets).data ?? []).map(({ name }) => name);
  const narrow = (change: Partial<DraftFilter>) => void navigate({ to: '/drafts', search: { ...filter, ...change }, replace: true, resetScroll: false });
  return (
    <Toolbar>
      <ToolbarContent>
        <ToolbarItem>
          <ToggleGroup aria-label={t('whose')}>
            <ToggleGroupItem text={t('everybodys')} isSelected={!filter.mine} onChange={() => narrow({ mine: undefined })} />
            <ToggleGroupItem text={t('mine')} isSelected={filter.mine === true} onChange={() => narrow({ mine: true })} />
          </ToggleGroup>
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect aria-label={t('state')} value={filter.state ?? ''} onChange={(_, state) => narrow({ state: (state || undefined) as DraftState | undefined })}>
            <FormSelectOption value="" label={t('anyState')} />
            {STATES.map((state) => (
              <FormSelectOption key={state} value={state} label={t(`states.${state}`)} />
            ))}
          </FormSelect>
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect aria-label={t('ruleSet')} value={filter.ruleSet ?? ''} onChange={(_, ruleSet) => narrow({ ruleSet: ruleSet || undefined })}>
            <FormSelectOption value="" label={t('anyRuleSet')} />
            {names.map((name) => (
              <FormSelectOption key={name} value={name} label={name} />
            ))}
          </FormSelect>
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
