import { Button, Spinner } from '@patternfly/react-core';
import { UploadIcon } from '@patternfly/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { useFormats } from '~/shared/format';
import { LARGEST } from './source';

const NAMES = /\.(xlsx|csv)$/i;

interface ChooserProps {
  file: File | null;
  busy: boolean;
  onChoose: (file: File) => void;
}

/** Takes a file by drop or by choice; what is plainly no spreadsheet is told at once. */
export function Chooser({ file, busy, onChoose }: ChooserProps) {
  const { t } = useTranslation('sheet');
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<'kind' | 'size' | 'several' | null>(null);
  const take = (files: FileList | null) => {
    const given = files?.[0];
    if (!given) return;
    const wrong = files.length > 1 ? 'several' : !NAMES.test(given.name) ? 'kind' : given.size > LARGEST ? 'size' : null;
    setFault(wrong);
    if (!wrong) onChoose(given);
    if (input.current) input.current.value = '';
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
  };
  const size = (bytes: number) => t('kilobytes', { size: formats.number(Math.max(1, Math.round(bytes / 1024))) });
  return (
    <section className={over ? 'vaglio-drop vaglio-over' : 'vaglio-drop'} aria-labelledby="sheet-in" {...drop}>
      <h2 id="sheet-in">{t('in.title')}</h2>
      <p>{t('in.text')}</p>
      <input ref={input} id="sheet-file" type="file" accept=".xlsx,.csv" className="pf-v6-screen-reader" tabIndex={-1} aria-label={t('in.choose')} onChange={(event) => take(event.target.files)} />
      <Button variant="primary" icon={<UploadIcon />} onClick={() => input.current?.click()} isDisabled={busy}>
        {t(file ? 'in.another' : 'in.choose')}
      </Button>
      {file && (
        <p className="vaglio-file">
          {file.name}, {size(file.size)}
        </p>
      )}
      {busy && (
        <p role="status">
          <Spinner size="md" aria-hidden /> {t('in.reading')}
        </p>
      )}
      {fault && (
        <Alert isInline variant="danger" title={t(`fault.${fault}`)} className="pf-v6-u-mt-md">
          {t(`faultMore.${fault}`)}
        </Alert>
      )}
    </section>
  );
}
