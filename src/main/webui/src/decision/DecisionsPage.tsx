import { Button } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { PageFrame } from '~/shared/PageFrame';
import { Failed, Loading, Nothing } from '~/shared/States';
import './decision.css';
import { DecisionTable } from './DecisionTable';
import { ExportMenu } from './ExportMenu';
import { FilterForm } from './FilterForm';
import { readFilters, type DecisionFilters } from './filters';
import { decisionCount, decisions } from './queries';

/** How many there are, as far as it was counted, and how many of them are shown. */
function Count({ filters, shown }: { filters: DecisionFilters; shown: number }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const counted = useQuery(decisionCount(filters)).data;
  if (!counted) return <p role="status">{t('find.shown', { shown: formats.number(shown) })}</p>;
  return <p role="status">{t(counted.more ? 'find.ofMore' : 'find.of', { shown: formats.number(shown), count: counted.count, all: formats.number(counted.count) })}</p>;
}

function Found({ filters, onClear }: { filters: DecisionFilters; onClear: () => void }) {
  const { t } = useTranslation('decision');
  const found = useInfiniteQuery(decisions(filters));
  if (found.isPending) return <Loading lines={10} />;
  if (!found.data) return <Failed error={found.error!} retry={() => void found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  const filtered = Object.keys(filters).length > 0;
  if (items.length === 0) {
    return (
      <Nothing
        icon={SearchIcon}
        title={t(filtered ? 'find.noneFound' : 'find.noneYet')}
        actions={
          filtered && (
            <Button variant="primary" onClick={onClear}>
              {t('find.clear')}
            </Button>
          )
        }
      >
        {t(filtered ? 'find.noneFoundText' : 'find.noneYetText')}
      </Nothing>
    );
  }
  return (
    <>
      <Count filters={filters} shown={items.length} />
      <DecisionTable items={items} />
      {found.hasNextPage && (
        <div className="decision-more">
          <Button variant="secondary" isLoading={found.isFetchingNextPage} isDisabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('find.more')}
          </Button>
        </div>
      )}
      {found.isFetchNextPageError && <Failed error={found.error} retry={() => void found.fetchNextPage()} />}
    </>
  );
}

/** The log searched: filters in the address, newest first. */
export function DecisionsPage() {
  const { t } = useTranslation('decision');
  const filters = readFilters(useSearch({ strict: false }));
  const navigate = useNavigate();
  const show = (changed: DecisionFilters) => void navigate({ to: '/decisions', search: readFilters({ ...changed }) });
  return (
    <PageFrame title={t('find.title')} intro={t('find.intro')} actions={<ExportMenu filters={filters} />}>
      <FilterForm filters={filters} onChange={show} />
      <Found filters={filters} onClear={() => show({})} />
    </PageFrame>
  );
}
