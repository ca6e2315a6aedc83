import { EllipsisVIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import type { Draft } from '~/rules/queries';
import { Menu } from '~/shared/Menu';
import { When } from '~/shared/When';
import { AbandonDialog } from './AbandonDialog';
import { StateLabel } from './StateLabel';

export const canBeEdited = ({ state }: Draft): boolean => state === 'open' || state === 'submitted';

/** Drafts, each with what it is for, where it comes from and how far it is. */
export function DraftList({ drafts }: { drafts: Draft[] }) {
  const { t } = useTranslation('draft');
  const mayEdit = useMay('editor', 'administrator');
  const [abandoning, setAbandoning] = useState<Draft | null>(null);
  return (
    <>
      <Table role="table" aria-label={t('title')} variant="compact" gridBreakPoint="grid-lg">
        <Thead>
          <Tr>
            <Th width={30}>{t('titleField')}</Th>
            <Th>{t('state')}</Th>
            <Th>{t('startsFrom')}</Th>
            <Th modifier="fitContent">{t('changes')}</Th>
            <Th width={25}>{t('begun')}</Th>
            {mayEdit && <Th screenReaderText={t('actions')} />}
          </Tr>
        </Thead>
        <Tbody>
          {drafts.map((draft) => (
            <Tr key={draft.id}>
              <Td dataLabel={t('titleField')}>
                <Link to="/drafts/$draft" params={{ draft: draft.id }}>
                  {draft.title}
                </Link>
                <div className="vaglio-draft-reason">{draft.reason}</div>
              </Td>
              <Td dataLabel={t('state')}>
                <span>
                  <StateLabel state={draft.state} />
                </span>
              </Td>
              <Td dataLabel={t('startsFrom')} modifier="nowrap">{t('versionIn', { ruleSet: draft.ruleSet, version: draft.baseVersion })}</Td>
              <Td dataLabel={t('changes')}>{draft.revision}</Td>
              <Td dataLabel={t('begun')}>
                <span>
                  {draft.author}, <When at={draft.createdAt} relative />
                </span>
              </Td>
              {mayEdit && (
                <Td isActionCell>
                  {canBeEdited(draft) && (
                    <Menu
                      label={t('actionsOf', { title: draft.title })}
                      variant="plain"
                      icon={<EllipsisVIcon />}
                      choices={[{ key: 'abandon', text: t('abandon'), danger: true, onChoose: () => setAbandoning(draft) }]}
                    />
                  )}
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
      {abandoning && <AbandonDialog draft={abandoning} onClose={() => setAbandoning(null)} />}
    </>
  );
}
