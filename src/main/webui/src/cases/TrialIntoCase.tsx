import { Button, ModalBody, ModalHeader } from '@patternfly/react-core';
import { ClipboardCheckIcon } from '@patternfly/react-icons';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { draftTables } from '~/rules/queries';
import { Dialog } from '~/shared/Dialog';
import { Failed, Loading } from '~/shared/States';
import { CaseEditor } from './CaseEditor';
import { CaseFromTrial } from './CaseFromTrial';
import './cases.css';
import { casesBeside } from './files';
import { caseFiles } from './queries';
import type { Case, Tree } from './yaml';

interface TrialIntoCaseProps {
  draft: string;
  table?: string;
  revision: number;
  lead: Tree;
  decision: Tree;
}

/** The button that turns what is tried into a case, and the two dialogs behind it. */
export function TrialIntoCase({ draft, table, revision, lead, decision }: TrialIntoCaseProps) {
  const { t } = useTranslation('cases');
  const mayEdit = useMay('editor', 'administrator');
  const [step, setStep] = useState<'tick' | Case | null>(null);
  if (!mayEdit) return null;
  return (
    <>
      <Button variant="secondary" icon={<ClipboardCheckIcon />} onClick={() => setStep('tick')}>
        {t('intoCase')}
      </Button>
      {step === 'tick' && (
        <CaseFromTrial lead={lead} decision={decision} table={table} onDone={setStep} onClose={() => setStep(null)} />
      )}
      {step !== null && step !== 'tick' && <BegunCase draft={draft} table={table} revision={revision} begun={step} onClose={() => setStep(null)} />}
    </>
  );
}

interface BegunCaseProps {
  draft: string;
  table?: string;
  revision: number;
  begun: Case;
  onClose: () => void;
}

/** The new case, once it is known which files it can come into. */
function BegunCase({ draft, table, revision, begun, onClose }: BegunCaseProps) {
  const { t, i18n } = useTranslation('cases');
  const heading = useId();
  const tables = useQuery(draftTables(draft, i18n.language));
  const files = useQuery(caseFiles(draft, revision));
  if (tables.data && files.data) {
    const paths = files.data.map((file) => file.path);
    const beside = casesBeside(tables.data.find((one) => one.id === table)?.file, paths);
    return <CaseEditor draft={draft} begun={begun} files={paths} file={beside} onClose={onClose} />;
  }
  return (
    <Dialog variant="large" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('newTitle')} labelId={heading} />
      <ModalBody>
        <Awaited of={[tables, files]} />
      </ModalBody>
    </Dialog>
  );
}

/** What is shown until all of several are there: that they come, or why one of them does not. */
function Awaited({ of }: { of: Pick<UseQueryResult, 'error' | 'refetch'>[] }) {
  const broken = of.find(({ error }) => error);
  return broken?.error ? <Failed error={broken.error} retry={() => void broken.refetch()} /> : <Loading />;
}
