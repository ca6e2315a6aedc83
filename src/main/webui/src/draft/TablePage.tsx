import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { draft as draftOf } from '~/rules/queries';
import { Shown } from '~/shared/States';
import { Desk } from './Desk';
import { openedTable } from './queries';
import './draft.css';

/** How often the draft's state is asked for, in ms. */
const LOOKS = 15_000;

/** One table of a draft, where it is edited. */
export function TablePage() {
  const { i18n } = useTranslation('draft');
  const { draft: id, table } = useParams({ from: '/shell/drafts/$draft/tables/$table' });
  const draft = useQuery({ ...draftOf(id), refetchInterval: LOOKS });
  const opened = useQuery(openedTable(id, table, i18n.language));
  return (
    <Shown of={draft}>
      {(known) => <Shown of={opened}>{(found) => <Desk key={`${id} ${table} ${i18n.language}`} draft={known} opened={found} />}</Shown>}
    </Shown>
  );
}
