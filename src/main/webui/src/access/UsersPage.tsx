import { Button, Label, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { EllipsisVIcon, PlusIcon, UsersIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '~/api/me';
import { Allowed } from '~/shared/Allowed';
import { useSearchWords } from '~/shared/controls';
import { Copied } from '~/shared/Copied';
import { Menu } from '~/shared/Menu';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { useToasts } from '~/shared/toasts';
import { When } from '~/shared/When';
import { AddUser } from './AddUser';
import { ChangeRoles } from './ChangeRoles';
import { LetIn } from './LetIn';
import { users, type User } from './queries';
import { ResetPassword } from './ResetPassword';
import { RoleLabels } from './RoleLabels';
import { ShownOnce } from './ShownOnce';

/** What is being done, and to whom. */
type Doing = { what: 'add' } | { what: 'roles' | 'let' | 'reset'; user: User } | { what: 'shown'; name: string; password: string };

export function UsersPage() {
  const { t } = useTranslation('access');
  const found = useQuery(users);
  const may = useMay('administrator');
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <PageFrame
      title={t('users')}
      intro={t('usersIntro')}
      actions={
        may && (
          <Button icon={<PlusIcon />} onClick={() => setDoing({ what: 'add' })}>
            {t('addUser')}
          </Button>
        )
      }
    >
      <Allowed roles={['administrator', 'auditor']}>
        <Shown of={found}>{(list) => <Users list={list} may={may} onDo={setDoing} />}</Shown>
        {doing && <Dialogs doing={doing} onDo={setDoing} />}
      </Allowed>
    </PageFrame>
  );
}

interface UsersProps {
  list: User[];
  may: boolean;
  onDo: (doing: Doing) => void;
}

function Users({ list, may, onDo }: UsersProps) {
  const { t } = useTranslation('access');
  const words = useSearchWords();
  const [search, setSearch] = useState('');
  const shown = list.filter((user) => user.name.includes(search.trim().toLowerCase()));
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput {...words} value={search} aria-label={t('findUser')} placeholder={t('findUser')} onChange={(_, value) => setSearch(value)} onClear={() => setSearch('')} />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">{t('userCount', { count: shown.length })}</ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 && <Nothing icon={UsersIcon} title={t('noUser')} />}
      {shown.length > 0 && (
        <Table role="table" aria-label={t('users')} variant="compact">
          <Thead>
            <Tr>
              <Th width={20}>{t('name')}</Th>
              <Th width={40}>{t('roles')}</Th>
              <Th>{t('state')}</Th>
              <Th>{t('lastLogin')}</Th>
              {may && <Th screenReaderText={t('actions')} />}
            </Tr>
          </Thead>
          <Tbody>
            {shown.map((user) => (
              <UserRow key={user.name} user={user} may={may} onDo={onDo} />
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}

function UserRow({ user, may, onDo }: { user: User; may: boolean; onDo: (doing: Doing) => void }) {
  const { t } = useTranslation('access');
  const { name } = useMe();
  return (
    <Tr>
      <Td dataLabel={t('name')}>
        <strong>{user.name}</strong> {user.name === name && <span>{t('you')}</span>}
      </Td>
      <Td dataLabel={t('roles')}>
        <RoleLabels roles={user.roles} />
      </Td>
      <Td dataLabel={t('state')}>{user.active ? <Label color="green" isCompact>{t('active')}</Label> : <Label color="grey" isCompact>{t('letOut')}</Label>}</Td>
      <Td dataLabel={t('lastLogin')}>{user.lastLoginAt ? <When at={user.lastLoginAt} relative /> : t('never')}</Td>
      {may && (
        <Td isActionCell>
          <Menu
            label={t('actionsOf', { name: user.name })}
            variant="plain"
            icon={<EllipsisVIcon />}
            choices={[
              { key: 'roles', text: t('changeRoles'), onChoose: () => onDo({ what: 'roles', user }) },
              { key: 'reset', text: t('resetPassword'), onChoose: () => onDo({ what: 'reset', user }) },
              {
                key: 'let',
                text: t(user.active ? 'let.out.action' : 'let.in.action'),
                danger: user.active,
                onChoose: () => onDo({ what: 'let', user }),
              },
            ]}
          />
        </Td>
      )}
    </Tr>
  );
}

function Dialogs({ doing, onDo }: { doing: Doing; onDo: (doing: Doing | null) => void }) {
  const { t } = useTranslation('access');
  const toasts = useToasts();
  const close = () => onDo(null);
  function afterPassword(name: string, password: string | undefined, done: string) {
    toasts.done(done);
    onDo(password ? { what: 'shown', name, password } : null);
  }
  switch (doing.what) {
    case 'add':
      return <AddUser onClose={close} onAdded={(user) => afterPassword(user.name, user.password, t('userAdded', { name: user.name }))} />;
    case 'roles':
      return <ChangeRoles user={doing.user} onClose={close} />;
    case 'let':
      return <LetIn user={doing.user} onClose={close} />;
    case 'reset':
      return (
        <ResetPassword
          user={doing.user}
          onClose={close}
          onDone={(password) => afterPassword(doing.user.name, password, t('passwordReset', { name: doing.user.name }))}
        />
      );
    case 'shown':
      return (
        <ShownOnce title={t('passwordOf', { name: doing.name })} warning={t('passwordOnce')} onKept={close}>
          <Copied label={t('password')} text={doing.password} />
        </ShownOnce>
      );
  }
}
