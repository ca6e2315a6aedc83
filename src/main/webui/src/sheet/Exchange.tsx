import { Button, Card, CardBody, CardTitle, Content, Gallery } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { download } from '~/shared/download';
import { useToasts } from '~/shared/toasts';
import { Chooser } from './Chooser';
import { Preview } from './Preview';
import './sheet.css';
import { folder, send, XLSX, type SheetImport, type Source, type Target } from './source';

interface ExchangeProps {
  source: Source;
  target: Target;
  /** Why nothing can come back, in the place of the upload. */
  closed?: ReactNode;
  onTaken: (taken: SheetImport) => Promise<void>;
}

/** Download, edit, upload: what a file would change is shown before anything is changed. */
export function Exchange({ source, target, closed, onTaken }: ExchangeProps) {
  const { t, i18n } = useTranslation('sheet');
  const toasts = useToasts();
  const mayEdit = useMay('editor', 'administrator');
  const [file, setFile] = useState<File | null>(null);
  const workbook = useMutation({
    mutationFn: () => download(`${folder(source)}/workbook`, 'workbook.xlsx', XLSX, i18n.language),
    onError: (error) => toasts.failed(error),
  });
  const read = useMutation({ mutationFn: (given: File) => send(target, given, i18n.language, { dryRun: true }) });
  const look = (given: File) => {
    setFile(given);
    read.mutate(given);
  };
  return (
    <>
      <Gallery hasGutter minWidths={{ default: '300px' }} className="pf-v6-u-mb-lg">
        <Card isCompact>
          <CardTitle component="h2">{t('out.title')}</CardTitle>
          <CardBody>
            <Content component="p">{t('out.text')}</Content>
            <Button variant="secondary" icon={<DownloadIcon />} onClick={() => workbook.mutate()} isLoading={workbook.isPending}>
              {t('out.do')}
            </Button>
          </CardBody>
        </Card>
        <Card isCompact>
          <CardTitle component="h2">{t('edit.title')}</CardTitle>
          <CardBody>
            <Content component="p">{t('edit.text')}</Content>
            <Content component="p">{t('edit.ids')}</Content>
          </CardBody>
        </Card>
      </Gallery>
      {closed ?? (mayEdit ? <Chooser file={file} busy={read.isPending} onChoose={look} /> : <p>{t('mayNot')}</p>)}
      <div aria-live="polite" aria-busy={read.isPending}>
        {file && <Preview key={read.submittedAt} target={target} file={file} read={read} onTaken={onTaken} onAgain={() => look(file)} />}
      </div>
    </>
  );
}
