import { Pagination, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageWords, useSearchWords } from '~/shared/controls';
import { useFormats } from '~/shared/format';
import { Menu } from '~/shared/Menu';
import { Nothing } from '~/shared/States';
import type { Item, Kind } from './queries';
import type { Doing } from './ReferencePage';
import { Value } from './Value';
import { has, textOf } from './values';

/** Rows shown at a time. */
const PAGE = 50;

interface ItemsProps {
  kind: Kind;
  list: Item[];
  may: boolean;
  onDo: (doing: Doing) => void;
}

export function Items({ kind, list, may, onDo }: ItemsProps) {
  const { t } = useTranslation('reference');
  const formats = useFormats();
  const words = useSearchWords();
  const titles = usePageWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(1);
  const found = useMemo(() => list.filter((item) => has(item, search)), [list, search]);
  // The last page goes when its last item is removed.
  const page = Math.max(1, Math.min(chosen, Math.ceil(found.length / PAGE)));
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  function seek(text: string) {
    setSearch(text);
    setChosen(1);
  }
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput {...words} value={search} aria-label={t('find')} placeholder={t('find')} onChange={(_, text) => seek(text)} onClear={() => seek('')} />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">
            {t('countOf', { count: found.length, shown: formats.number(found.length), limit: formats.number(kind.limit) })}
          </ToolbarItem>
          {found.length > PAGE && (
            <ToolbarItem align={{ default: 'alignEnd' }}>
              <Pagination isCompact itemCount={found.length} perPage={PAGE} page={page} perPageOptions={[]} onSetPage={(_, to) => setChosen(to)} titles={titles} />
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      {found.length === 0 ? <Nothing title={t('nothingFound')} /> : <Rows kind={kind} list={shown} may={may} onDo={onDo} />}
    </>
  );
}

function Rows({ kind, list, may, onDo }: ItemsProps) {
  const { t } = useTranslation('reference');
  return (
    <Table role="table" aria-label={t(`kind.${kind.kind}`)} variant="compact">
      <Thead>
        <Tr>
          {kind.fields.map((field) => (
            <Th key={field.name}>{t(`field.${field.name === 'id' ? `id_${field.type}` : field.name}`)}</Th>
          ))}
          {may && <Th screenReaderText={t('actions')} />}
        </Tr>
      </Thead>
      <Tbody>
        {list.map((item) => (
          <Tr key={item.id}>
            {kind.fields.map((field) => (
              <Td key={field.name} dataLabel={t(`field.${field.name}`)}>
                {field.name === 'id' ? (
                  <strong>
                    <Value field={field} value={item.id} />
                  </strong>
                ) : (
                  <Value field={field} value={item[field.name]} />
                )}
              </Td>
            ))}
            {may && (
              <Td isActionCell>
                <Menu
                  label={t('actionsOf', { id: item.name ? textOf(item.name) : item.id })}
                  variant="plain"
                  icon={<EllipsisVIcon />}
                  choices={[
                    { key: 'edit', text: t('change'), onChoose: () => onDo({ what: 'edit', item }) },
                    { key: 'remove', text: t('remove'), danger: true, onChoose: () => onDo({ what: 'remove', item }) },
                  ]}
                />
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
