import { TableIcon } from '@patternfly/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { download } from '~/shared/download';
import { Menu, type Choice } from '~/shared/Menu';
import { useToasts } from '~/shared/toasts';
import { folder, XLSX, type Source } from './source';

type SheetMenuProps = Source & {
  /** Offers all files as a zip, too. */
  bundle?: boolean;
  /** Only those: this release can not read the tables. */
  onlyBundle?: boolean;
  /** Nothing can come back. */
  closed?: boolean;
  /** The table that is open, for its CSV. */
  table?: string;
};

/** Takes tables out as files, and leads to where they come back. */
export function SheetMenu({ bundle = false, onlyBundle = false, closed = false, table, ...source }: SheetMenuProps) {
  const { t, i18n } = useTranslation('sheet');
  const toasts = useToasts();
  const navigate = useNavigate();
  const mayEdit = useMay('editor', 'administrator');
  const name = 'draft' in source ? 'draft' : `${source.ruleSet}-${source.version}`;
  const fetch = useMutation({
    mutationFn: ({ path, file, type }: { path: string; file: string; type: string }) => download(folder(source) + path, file, type, i18n.language),
    onError: (error) => toasts.failed(error),
  });
  const workbook: Choice = {
    key: 'workbook',
    text: t('menu.workbook'),
    more: t('menu.workbookMore'),
    onChoose: () => fetch.mutate({ path: '/workbook', file: `${name}.xlsx`, type: XLSX }),
  };
  const csv: Choice = {
    key: 'csv',
    text: t('menu.csv'),
    onChoose: () => fetch.mutate({ path: `/tables/${encodeURIComponent(table ?? '')}/csv`, file: `${name}-${table}.csv`, type: 'text/csv' }),
  };
  const zip: Choice = {
    key: 'bundle',
    text: t('menu.bundle'),
    more: t('menu.bundleMore'),
    onChoose: () => fetch.mutate({ path: '/bundle', file: `${name}.zip`, type: 'application/zip' }),
  };
  const upload: Choice = {
    key: 'upload',
    text: t('menu.upload'),
    more: t('draft' in source ? 'menu.uploadToDraft' : 'menu.uploadNew'),
    onChoose: () =>
      void ('draft' in source
        ? navigate({ to: '/drafts/$draft/sheet', params: { draft: source.draft } })
        : navigate({ to: '/sheet', search: { ruleSet: source.ruleSet } })),
  };
  const choices = [...(onlyBundle ? [] : [workbook, ...(table ? [csv] : [])]), ...(bundle || onlyBundle ? [zip] : []), ...(mayEdit && !onlyBundle && !closed ? [upload] : [])];
  return <Menu label={t('menu.label')} icon={<TableIcon />} variant="secondary" choices={choices} />;
}
