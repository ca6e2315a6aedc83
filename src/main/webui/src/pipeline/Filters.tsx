import { Button, FormSelect, FormSelectOption, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { BANDS, STALLS, useCodes, VERDICTS, type CodeKind } from './codes';
import { owners } from './queries';
import type { LeadSearch } from './search';

interface CodeFilterProps {
  kind: CodeKind;
  codes: string[];
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** Narrows to one code of a kind. */
export function CodeFilter({ kind, codes, chosen, onChoose }: CodeFilterProps) {
  const { t } = useTranslation('pipeline');
  const code = useCodes();
  const shown = chosen && !codes.includes(chosen) ? [...codes, chosen] : codes;
  return (
    <ToolbarItem>
      <FormSelect className="vaglio-select" value={chosen ?? ''} aria-label={t(`filter.${kind}`)} onChange={(_, value) => onChoose(value || undefined)}>
        <FormSelectOption value="" label={t(`any.${kind}`)} />
        {shown.map((each) => (
          <FormSelectOption key={each} value={each} label={code(kind, each)} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
}

export interface OwnerChoice {
  owner?: string;
  everyone?: true;
}

interface OwnerFilterProps {
  chosen: OwnerChoice;
  /** Without a choice the leads are the reader's own; otherwise everybody's. */
  mine: boolean;
  onChoose: (choice: OwnerChoice) => void;
}

/** No owner has this name: a name holds no blank. */
const EVERYONE = ' everyone';

export function OwnerFilter({ chosen, mine, onChoose }: OwnerFilterProps) {
  const { t } = useTranslation('pipeline');
  const { name } = useMe();
  const known = useQuery(owners).data ?? [];
  const others = [...new Set([...known, ...(chosen.owner ? [chosen.owner] : [])])].filter((each) => each !== name).sort();
  const everyone = mine ? chosen.everyone : !chosen.owner;
  return (
    <ToolbarItem>
      <FormSelect
        className="vaglio-select"
        aria-label={t('filter.owner')}
        value={everyone ? EVERYONE : (chosen.owner ?? name)}
        onChange={(_, value) =>
          onChoose(value === EVERYONE ? (mine ? { everyone: true } : {}) : mine && value === name ? {} : { owner: value })
        }
      >
        <FormSelectOption value={name} label={t('owner.mine', { name })} />
        <FormSelectOption value={EVERYONE} label={t('owner.everyone')} />
        {others.map((each) => (
          <FormSelectOption key={each} value={each} label={each} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
}

interface FiltersProps<S extends LeadSearch> {
  search: S;
  onChange: (search: S) => void;
  /** The owner's choice, which differs from page to page. */
  owner: ReactNode;
  /** More filters of the page. */
  children?: ReactNode;
  /** Something narrows what is shown. */
  narrowed: boolean;
  onClear: () => void;
  /** At the end of the bar. */
  end?: ReactNode;
}

/** The bar above leads; what it holds stands in the address. */
export function Filters<S extends LeadSearch>({ search, onChange, owner, children, narrowed, onClear, end }: FiltersProps<S>) {
  const { t } = useTranslation('pipeline');
  const choose = (change: Partial<LeadSearch>) => onChange({ ...search, ...change });
  return (
    <Toolbar className="vaglio-no-print" role="search" aria-label={t('filter.title')} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarGroup rowWrap={{ default: 'wrap' }} gap={{ default: 'gapSm' }}>
          {owner}
          {children}
          <CodeFilter kind="band" codes={BANDS} chosen={search.band} onChoose={(band) => choose({ band })} />
          <CodeFilter kind="verdict" codes={VERDICTS} chosen={search.verdict} onChoose={(verdict) => choose({ verdict })} />
          <CodeFilter kind="stall" codes={STALLS} chosen={search.stall} onChoose={(stall) => choose({ stall })} />
          {narrowed && (
            <ToolbarItem>
              <Button variant="link" onClick={onClear}>
                {t('filter.clear')}
              </Button>
            </ToolbarItem>
          )}
        </ToolbarGroup>
        {end && <ToolbarGroup align={{ default: 'alignEnd' }}>{end}</ToolbarGroup>}
      </ToolbarContent>
    </Toolbar>
  );
}
