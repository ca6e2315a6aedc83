import { Button, Label, Switch, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { KeyIcon, PlusIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { Allowed } from '~/shared/Allowed';
import { PageFrame } from '~/shared/PageFrame';
import { Nothing, Shown } from '~/shared/States';
import { When } from '~/shared/When';
import { stateOf, type KeyState } from './keyState';
import { KeyShown } from './KeyShown';
import { MakeKey } from './MakeKey';
import { keys, type ApiKey } from './queries';
import { RevokeKey } from './RevokeKey';
import { RoleLabels } from './RoleLabels';

type Doing = { what: 'make' } | { what: 'shown' | 'revoke'; key: ApiKey };

export function KeysPage() {
  const { t } = useTranslation('access');
  const found = useQuery(keys);
  const may = useMay('administrator');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <PageFrame
      title={t('keys')}
      intro={t('keysIntro')}
      actions={
        may && (
          <Button icon={<PlusIcon />} onClick={() => setDoing({ what: 'make' })}>
            {t('makeKey')}
          </Button>
        )
      }
    >
      <Allowed roles={['administrator', 'auditor']}>
        <Shown of={found}>{(list) => <Keys list={list} may={may} onRevoke={(key) => setDoing({ what: 'revoke', key })} />}</Shown>
        {doing?.what === 'make' && <MakeKey onClose={close} onMade={(key) => setDoing({ what: 'shown', key })} />}
        {doing?.what === 'shown' && <KeyShown apiKey={doing.key} onKept={close} />}
        {doing?.what === 'revoke' && <RevokeKey apiKey={doing.key} onClose={close} />}
      </Allowed>
    </PageFrame>
  );
}

const COLOURS: Record<KeyState, 'green' | 'grey' | 'orange'> = { good: 'green', expired: 'orange', revoked: 'grey' };

function Keys({ list, may, onRevoke }: { list: ApiKey[]; may: boolean; onRevoke: (key: ApiKey) => void }) {
  const { t } = useTranslation('access');
  const [all, setAll] = useState(false);
  const shown = list.filter((key) => all || stateOf(key) === 'good');
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <Switch label={t('showEnded')} isChecked={all} onChange={(_, on) => setAll(on)} />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">{t('keyCount', { count: shown.length })}</ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {shown.length === 0 && (
        <Nothing icon={KeyIcon} title={t('noKey')}>
          {t('noKeyText')}
        </Nothing>
      )}
      {shown.length > 0 && (
        <Table role="table" aria-label={t('keys')} variant="compact">
          <Thead>
            <Tr>
              <Th>{t('name')}</Th>
              <Th>{t('begins')}</Th>
              <Th>{t('roles')}</Th>
              <Th>{t('state')}</Th>
              <Th>{t('lastUsed')}</Th>
              <Th>{t('expires')}</Th>
              {may && <Th screenReaderText={t('actions')} />}
            </Tr>
          </Thead>
          <Tbody>
            {shown.map((key) => (
              <KeyRow key={key.id} apiKey={key} may={may} onRevoke={() => onRevoke(key)} />
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}

function KeyRow({ apiKey, may, onRevoke }: { apiKey: ApiKey; may: boolean; onRevoke: () => void }) {
  const { t } = useTranslation('access');
  const state = stateOf(apiKey);
  return (
    <Tr>
      <Td dataLabel={t('name')}>
        <strong>{apiKey.name}</strong>
      </Td>
      <Td dataLabel={t('begins')}>
        <code>{apiKey.hint}</code>
      </Td>
      <Td dataLabel={t('roles')}>
        <RoleLabels roles={apiKey.roles} />
      </Td>
      <Td dataLabel={t('state')}>
        <Label color={COLOURS[state]} isCompact>
          {t(`keyState.${state}`)}
        </Label>
      </Td>
      <Td dataLabel={t('lastUsed')}>{apiKey.lastUsedAt ? <When at={apiKey.lastUsedAt} relative /> : t('never')}</Td>
      <Td dataLabel={t('expires')}>{apiKey.expiresAt ? <When at={apiKey.expiresAt} /> : t('neverExpires')}</Td>
      {may && (
        <Td>
          {state !== 'revoked' && (
            <Button variant="link" isDanger isInline onClick={onRevoke} aria-label={t('revokeOf', { name: apiKey.name })}>
              {t('revoke')}
            </Button>
          )}
        </Td>
      )}
    </Tr>
  );
}
