import { Button } from '@patternfly/react-core';
import { UsersIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Menu } from '~/shared/Menu';
import type { SessionState } from './state';

interface PeopleProps {
  edited: SessionState;
  onGo: (row: string, column?: string) => void;
}

/** Who else edited the draft while this page is open, the latest first; each leads to the cell. */
export function People({ edited, onGo }: PeopleProps) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  const latest = edited.others.toReversed().filter((one, at, all) => all.findIndex(({ author }) => author === one.author) === at);
  if (latest.length === 0) return null;
  const line = ({ author, at }: (typeof latest)[number]) => t('editedBy', { author, when: formats.relative(at) });
  const go = ({ edits }: (typeof latest)[number]) => {
    const { row, copy, column } = edits[0] ?? {};
    if (row) onGo(copy ?? row, column);
  };
  if (latest.length === 1) {
    const [one] = latest as [(typeof latest)[number]];
    return (
      <Button variant="link" isInline icon={<UsersIcon />} isDisabled={one.edits.length === 0} onClick={() => go(one)}>
        {line(one)}
      </Button>
    );
  }
  return (
    <Menu
      label={t('people', { count: latest.length })}
      icon={<UsersIcon />}
      choices={latest.map((one) => ({ key: one.author, text: line(one), disabled: one.edits.length === 0, onChoose: () => go(one) }))}
    />
  );
}
