import { FileUpload } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

const CSV = 'text/csv';

interface FileChoiceProps {
  id: string;
  label: string;
  hint?: string;
  file: File | null;
  /** How the names of files end that are taken, such as `.csv`. */
  ends: string[];
  onChoose: (file: File | null) => void;
}

/** Takes a CSV file, dropped or chosen; says so where it is of another kind. */
export function FileChoice({ id, label, hint, file, ends, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('shared');
  const [refused, setRefused] = useState('');
  // PatternFly tells a file that is chosen by the button twice, and one of another kind too.
  const last = useRef<File | null>(null);
  function choose(chosen: File | null) {
    if (chosen !== null && chosen === last.current) return;
    last.current = chosen;
    const fits = !chosen || chosen.type === CSV || ends.some((end) => chosen.name.toLowerCase().endsWith(end));
    setRefused(fits ? '' : chosen.name);
    if (fits) onChoose(chosen);
  }
  return (
    <Field id={id} label={label} required hint={hint} fault={refused && t('file.refused', { file: refused, ends: ends.join(', ') })}>
      <FileUpload
        id={id}
        value={file ?? ''}
        filename={file?.name ?? ''}
        filenamePlaceholder={t('file.drop')}
        filenameAriaLabel={t('file.name')}
        browseButtonText={t('file.browse')}
        clearButtonText={t('file.clear')}
        hideDefaultPreview
        dropzoneProps={{ accept: { [CSV]: ends }, onDropRejected: ([first]) => choose(first?.file ?? null) }}
        onFileInputChange={(_, chosen) => choose(chosen)}
        onClearClick={() => choose(null)}
      />
    </Field>
  );
}
