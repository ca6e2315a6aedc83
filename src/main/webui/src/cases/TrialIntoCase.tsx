import { Button } from '@patternfly/react-core';
import { ClipboardCheckIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { draftTables } from '~/rules/queries';
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
  const { t, i18n } = useTranslation('cases');
  const mayEdit = useMay('editor', 'administrator');
  const [step, setStep] = useState<'tick' | Case | null>(null);
  const tables = useQuery({ ...draftTables(draft, i18n.language), enabled: step !== null });
  const files = useQuery({ ...caseFiles(draft, revision), enabled: step !== null });
  if (!mayEdit) return null;
  const paths = files.data?.map((file) => file.path) ?? [];
  return (
    <>
      <Button variant="secondary" icon={<ClipboardCheckIcon />} onClick={() => setStep('tick')}>
        {t('intoCase')}
      </Button>
      {step === 'tick' && (
        <CaseFromTrial lead={lead} decision={decision} table={table} onDone={setStep} onClose={() => setStep(null)} />
      )}
      {step !== null && step !== 'tick' && files.data && tables.data && (
        <CaseEditor
          draft={draft}
          begun={step}
          files={paths}
          file={casesBeside(tables.data.find((one) => one.id === table)?.file, paths)}
          onClose={() => setStep(null)}
        />
      )}
    </>
  );
}
