import { Button } from '@patternfly/react-core';
import { DownloadIcon, HistoryIcon, PlusIcon, UploadIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { save } from '~/shared/download';
import { Menu } from '~/shared/Menu';
import { PageFrame } from '~/shared/PageFrame';
import { Failed, Nothing, Shown } from '~/shared/States';
import { fileOf } from './csv';
import { EditItem } from './EditItem';
import { Items } from './Items';
import { KindTabs } from './KindTabs';
import { items, kinds, KINDS, type Item, type Kind } from './queries';
import { RemoveItem } from './RemoveItem';
import { TakeFile } from './TakeFile';
import './reference.css';

const route = getRouteApi('/shell/reference/$kind');
const MISSING = new ProblemError(404, { status: 404 });

export type Doing = { what: 'add' | 'file' } | { what: 'edit' | 'remove'; item: Item };

export function ReferencePage() {
  const { t } = useTranslation('reference');
  const { kind } = route.useParams();
  const all = useQuery(kinds);
  const known = (KINDS as readonly string[]).includes(kind);
  return (
    <PageFrame title={t('title')} intro={t('intro')}>
      <KindTabs kind={kind} />
      {known ? (
        <Shown of={all}>{(list) => <OfKind key={kind} kind={list.find((each) => each.kind === kind)!} />}</Shown>
      ) : (
        <Failed error={MISSING} />
      )}
    </PageFrame>
  );
}

function OfKind({ kind }: { kind: Kind }) {
  const { t } = useTranslation('reference');
  const found = useQuery(items(kind.kind));
  const may = useMay('editor', 'administrator');
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = found.data ?? [];
  const add = (
    <Button icon={<PlusIcon />} onClick={() => setDoing({ what: 'add' })}>
      {t(`add.${kind.kind}`)}
    </Button>
  );
  const take = (
    <Button variant="secondary" icon={<UploadIcon />} onClick={() => setDoing({ what: 'file' })}>
      {t('upload')}
    </Button>
  );
  return (
    <>
      <p className="pf-v6-u-mb-md">{t(`about.${kind.kind}`)}</p>
      <div className="vaglio-reference-actions vaglio-no-print">
        {may && add}
        {may && take}
        <Menu
          label={t('more')}
          variant="secondary"
          choices={[
            {
              key: 'download',
              text: (
                <>
                  <DownloadIcon /> {t('download')}
                </>
              ),
              disabled: list.length === 0,
              onChoose: () => save(fileOf(kind, list), `${kind.kind}.csv`),
            },
          ]}
        />
        <Link to="/reference/$kind/changes" params={{ kind: kind.kind }} className="pf-v6-c-button pf-m-link">
          <span className="pf-v6-c-button__icon pf-m-start">
            <HistoryIcon />
          </span>
          <span className="pf-v6-c-button__text">{t('whoChanged')}</span>
        </Link>
      </div>
      <Shown of={found}>
        {(all) =>
          all.length === 0 ? (
            <Nothing title={t(`empty.${kind.kind}`)} actions={may ? add : undefined}>
              {t(`emptyText.${kind.kind}`)}
            </Nothing>
          ) : (
            <Items kind={kind} list={all} may={may} onDo={setDoing} />
          )
        }
      </Shown>
      {(doing?.what === 'add' || doing?.what === 'edit') && (
        <EditItem
          kind={kind}
          item={doing.what === 'edit' ? doing.item : undefined}
          taken={new Set(list.map((item) => item.id))}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.what === 'remove' && <RemoveItem kind={kind} item={doing.item} onClose={() => setDoing(null)} />}
      {doing?.what === 'file' && <TakeFile kind={kind} onClose={() => setDoing(null)} />}
    </>
  );
}
