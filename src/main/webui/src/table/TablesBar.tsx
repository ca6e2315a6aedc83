import { SearchInput, ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { RulesChoice } from './RulesChoice';
import type { RulesSearch, TablesSearch, WhichRules } from './search';

interface TablesBarProps {
  rules: WhichRules;
  search: TablesSearch;
  /** How many tables are found; undefined where none is looked for. */
  hits: number | undefined;
  /** Of another version. */
  onChoose: (rules: RulesSearch) => void;
  /** Of the same version, otherwise shown. */
  onShow: (change: Partial<TablesSearch>) => void;
}

/** Which version is shown, what is looked for in it, and how it is shown. */
export function TablesBar({ rules, search, hits, onChoose, onShow }: TablesBarProps) {
  const { t } = useTranslation('table');
  const asList = search.as === 'list';
  return (
    <Toolbar className={asList ? undefined : 'vaglio-tables-bar'}>
      <ToolbarContent>
        <ToolbarItem>
          <RulesChoice rules={rules} onChoose={onChoose} />
        </ToolbarItem>
        <ToolbarItem>
          <SearchInput
            aria-label={t('find')}
            placeholder={t('find')}
            value={search.find ?? ''}
            resultsCount={hits === undefined ? undefined : t('hits', { count: hits })}
            resetButtonLabel={t('clearFind')}
            onChange={(_, find) => onShow({ find: find || undefined })}
            onClear={() => onShow({ find: undefined })}
          />
        </ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem>
            <ToggleGroup aria-label={t('shownAs')}>
              <ToggleGroupItem text={t('asPicture')} buttonId="tables-as-picture" isSelected={!asList} onChange={() => onShow({ as: undefined })} />
              <ToggleGroupItem text={t('asList')} buttonId="tables-as-list" isSelected={asList} onChange={() => onShow({ as: 'list' })} />
            </ToggleGroup>
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
