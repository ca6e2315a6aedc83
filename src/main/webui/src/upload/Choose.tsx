import { MultipleFileUpload, MultipleFileUploadMain } from '@patternfly/react-core';
import { UploadIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';

const CSV = ['.csv', '.tsv', '.txt'];
const NDJSON = ['.ndjson', '.jsonl'];

/** Takes one file, dropped or chosen. */
export function Choose({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation(['upload', 'shared']);
  const [refused, setRefused] = useState('');
  return (
    <>
      {refused && <Alert isInline component="p" variant="danger" role="alert" title={t('shared:file.refused', { file: refused, ends: [...CSV, ...NDJSON].join(', ') })} className="pf-v6-u-mb-md" />}
      <MultipleFileUpload
        onFileDrop={(_, files) => files[0] && onChoose(files[0])}
        dropzoneProps={{
          multiple: false,
          accept: { 'text/csv': CSV, 'application/x-ndjson': NDJSON },
          onDropRejected: ([first]) => setRefused(first?.file.name ?? ''),
        }}
      >
        <MultipleFileUploadMain
          titleIcon={<UploadIcon />}
          titleText={t('drop')}
          titleTextSeparator={t('or')}
          infoText={t('kinds')}
          browseButtonText={t('browse')}
        />
      </MultipleFileUpload>
    </>
  );
}
