import { MultipleFileUpload, MultipleFileUploadMain } from '@patternfly/react-core';
import { UploadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

/** Takes one file, dropped or chosen. */
export function Choose({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation('upload');
  return (
    <MultipleFileUpload
      onFileDrop={(_, files) => files[0] && onChoose(files[0])}
      dropzoneProps={{ multiple: false, accept: { 'text/csv': ['.csv', '.tsv', '.txt'], 'application/x-ndjson': ['.ndjson', '.jsonl'] } }}
    >
      <MultipleFileUploadMain
        titleIcon={<UploadIcon />}
        titleText={t('drop')}
        titleTextSeparator={t('or')}
        infoText={t('kinds')}
        browseButtonText={t('browse')}
      />
    </MultipleFileUpload>
  );
}
