import { Gallery } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { TableSummary } from '~/rules/queries';
import { Nothing } from '~/shared/States';
import type { Picture } from './graph';
import { GroupCard } from './GroupCard';
import type { LinkTo } from './TableLink';

interface TableListProps {
  picture: Picture;
  /** Ids of the tables that are looked for; null where nothing is. */
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
}

interface Part {
  key: string;
  title: string;
  tables: TableSummary[];
}

/** The picture in words: each step with its tables, in the order in which they decide. */
export function TableList({ picture, hits, linkTo }: TableListProps) {
  const { t } = useTranslation('table');
  const shown = (tables: TableSummary[]) => tables.filter((table) => !hits || hits.has(table.id));
  const steps = picture.steps.map((step): Part => ({ key: step.id, title: step.label, tables: shown(step.tables) }));
  const beside = picture.beside.map((group): Part => ({ key: group.file, title: group.model, tables: shown(group.tables) }));
  const parts = [...steps, ...beside].filter((part) => part.tables.length > 0);
  if (parts.length === 0) return <Nothing icon={SearchIcon} title={t('noHit.title')}>{t('noHit.text')}</Nothing>;
  return (
    <Gallery hasGutter minWidths={{ default: '320px' }}>
      {parts.map((part) => (
        <GroupCard key={part.key} title={part.title} heading="h2" tables={part.tables} hits={hits} linkTo={linkTo} />
      ))}
    </Gallery>
  );
}
