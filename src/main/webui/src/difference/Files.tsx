import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineDiff } from './LineDiff';
import { fileName, otherFiles, type Difference, type FileDifference } from './words';

/** What changed beside the tables, and the text of the models that hold them, each opened where somebody asks. */
export function Files({ difference }: { difference: Difference }) {
  const { t } = useTranslation('difference');
  const others = otherFiles(difference);
  const models = difference.files.filter((file) => !others.includes(file));
  return (
    <>
      {others.length > 0 && (
        <section>
          <h3>{t('file.title')}</h3>
          {others.map((file) => (
            <File key={file.path} file={file} />
          ))}
        </section>
      )}
      {models.length > 0 && <Models files={models} />}
    </>
  );
}

function Models({ files }: { files: FileDifference[] }) {
  const { t } = useTranslation('difference');
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection toggleText={t('file.models')} isExpanded={open} onToggle={(_, next) => setOpen(next)}>
      {open && files.map((file) => <File key={file.path} file={file} />)}
    </ExpandableSection>
  );
}

function File({ file }: { file: FileDifference }) {
  const { t } = useTranslation('difference');
  const [open, setOpen] = useState(false);
  const name = fileName(file.path, t);
  return (
    <ExpandableSection
      toggleText={`${name}: ${t(`file.${file.change}`)}`}
      isExpanded={open}
      onToggle={(_, next) => setOpen(next)}
      isIndented
    >
      {open && (
        <>
          {name !== file.path && <p className="vaglio-detail">{file.path}</p>}
          <LineDiff lines={file.lines} label={name} />
          {file.cut && <p>{t('file.cut')}</p>}
        </>
      )}
    </ExpandableSection>
  );
}
