import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { download } from '~/shared/download';
import { Menu } from '~/shared/Menu';
import { useToasts } from '~/shared/toasts';

/** What a draft can be taken away as. */
export function DownloadMenu({ draft }: { draft: Draft }) {
  const { t } = useTranslation('draft');
  const toasts = useToasts();
  const name = `${draft.ruleSet}-draft-${draft.revision}`;
  const get = (path: string, file: string) => void download(`/api/v1/drafts/${draft.id}/${path}`, file).catch((error: Error) => toasts.failed(error));
  return (
    <Menu
      label={t('download')}
      variant="secondary"
      icon={<DownloadIcon />}
      choices={[
        { key: 'workbook', text: t('asWorkbook'), more: t('asWorkbookText'), onChoose: () => get('workbook', `${name}.xlsx`) },
        { key: 'bundle', text: t('asBundle'), more: t('asBundleText'), onChoose: () => get('bundle', `${name}.zip`) },
      ]}
    />
  );
}
