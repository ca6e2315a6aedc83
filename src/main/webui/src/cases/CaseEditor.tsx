import { Button, ModalBody, ModalFooter, ModalHeader, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { Dialog } from '~/shared/Dialog';
import { CaseForm } from './CaseForm';
import type { FiledCase } from './queries';
import { CaseConflict, useSaveCase } from './useSaveCase';
import { readCase, withOutcome, type Case, type Tree } from './yaml';
import { YamlText } from './YamlText';

interface CaseEditorProps {
  draft: string;
  /** The case as it was when it was opened; absent for a new one. */
  from?: FiledCase;
  /** What a new case begins with. */
  begun?: Case;
  files: string[];
  /** The file that a new case comes into at first. */
  file: string;
  onClose: () => void;
}

/** The case that is edited, without the file that it stands in. */
function plain(of: Case & { file?: string }): Case {
  const { file: _, ...one } = of;
  return one;
}

/** Edits a case: its facts in the form that the rules declare, what it expects as YAML, or all of it as YAML. */
export function CaseEditor({ draft, from, begun, files, file, onClose }: CaseEditorProps) {
  const { t } = useTranslation('cases');
  const heading = useId();
  const [one, setOne] = useState<Case>(() => plain(from ?? begun ?? { name: '' }));
  const [into, setInto] = useState(from?.file ?? file);
  const [tab, setTab] = useState<string | number>(one.service ? 'yaml' : 'form');
  const [sound, setSound] = useState(true);
  const saving = useSaveCase(draft);
  const onRead = (read: Case | null) => {
    setSound(read !== null);
    if (read) setOne(read);
  };
  const onOutcome = (outcome: Tree | null) => {
    setSound(outcome !== null);
    if (outcome) setOne((before) => withOutcome(before, outcome));
  };
  const save = () => {
    const to = { ...one, name: one.name.trim() };
    const act = from ? ({ kind: 'change', file: from.file, from, to } as const) : ({ kind: 'add', file: into, to } as const);
    saving.mutate(act, { onSuccess: onClose });
  };
  const conflict = saving.error instanceof CaseConflict ? saving.error.kind : null;
  return (
    <Dialog variant="large" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={from ? t('editTitle') : t('newTitle')} labelId={heading} description={from?.file} />
      <ModalBody>
        {conflict && (
          <Alert variant="warning" isInline title={t(`conflict.${conflict}`)} component="p" className="pf-v6-u-mb-md">
            {conflict !== 'named' && t('conflictText')}
          </Alert>
        )}
        <Tabs activeKey={tab} onSelect={(_, key) => sound && setTab(key)} aria-label={t('editTitle')}>
          {!one.service && <Tab eventKey="form" title={<TabTitleText>{t('asForm')}</TabTitleText>} />}
          <Tab eventKey="yaml" title={<TabTitleText>{t('asYaml')}</TabTitleText>} />
        </Tabs>
        {tab === 'form' ? (
          <CaseForm draft={draft} one={one} onChange={setOne} onOutcome={onOutcome} into={from ? undefined : { file: into, files, onFile: setInto }} />
        ) : (
          <YamlText label={t('asYaml')} hint={t('yamlHint')} rows={20} value={one} read={readCase} onRead={onRead} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" isLoading={saving.isPending} isDisabled={!sound || !one.name.trim() || saving.isPending} onClick={save}>
          {t('save')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
