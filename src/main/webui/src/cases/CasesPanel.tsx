import { Button, SearchInput } from '@patternfly/react-core';
import { PlusCircleIcon, RedoIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { draftTables } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Nothing, Shown } from '~/shared/States';
import { useDebounced } from '~/shared/useDebounced';
import { TrialOfPanel } from './TrialOfPanel';
import { CaseEditor } from './CaseEditor';
import { CaseSection, type CaseSectionProps } from './CaseSection';
import './cases.css';
import { casesBeside } from './files';
import { arranged, type Section } from './concerns';
import { caseFiles, casesRun, type FiledCase } from './queries';
import { RemoveCase } from './RemoveCase';
import { RunStatus } from './RunStatus';

export interface CasesPanelProps {
  draft: string;
  /** The table whose cases come first; all cases of the draft without one. */
  table?: string;
  revision: number;
}

/** How long a draft rests before its cases are run again, in ms. */
const WAIT = 1200;

/** The cases of a draft, those of a table first: run with each revision, edited, added and taken away. */
export function CasesPanel({ draft, table, revision }: CasesPanelProps) {
  const { t, i18n } = useTranslation('cases');
  const mayEdit = useMay('editor', 'administrator');
  const rested = useDebounced(revision, WAIT);
  const files = useQuery(caseFiles(draft, rested));
  const run = useQuery(casesRun(draft, rested));
  const tables = useQuery(draftTables(draft, i18n.language));
  const model = tables.data?.find((one) => one.id === table)?.file;
  const [sought, setSought] = useState('');
  const [editing, setEditing] = useState<FiledCase | 'new' | null>(null);
  const [removing, setRemoving] = useState<FiledCase | null>(null);
  const running = run.isFetching || rested !== revision;
  const failed = useMemo(() => new Map(run.data?.failed.map((one) => [`${one.file} ${one.case}`, one.failures])), [run.data]);
  const sections = useMemo(() => arranged(files.data ?? [], failed, table, model, sought), [files.data, failed, table, model, sought]);
  const paths = files.data?.map((file) => file.path) ?? [];
  const broken = (files.data ?? []).filter((file) => file.broken);
  const failuresOf = (one: FiledCase): string[] | undefined =>
    run.data && run.data.findings.length === 0 ? (failed.get(`${one.file} ${one.name}`) ?? []) : undefined;
  return (
    <section aria-label={t('title')} className="vaglio-cases">
      <div className="vaglio-cases-actions">
        {mayEdit && (
          <Button variant="primary" icon={<PlusCircleIcon />} isDisabled={!files.data} onClick={() => setEditing('new')}>
            {t('new')}
          </Button>
        )}
        <TrialOfPanel draft={draft} table={table} revision={revision} />
        <Button variant="plain" icon={<RedoIcon />} aria-label={t('runAgain')} isDisabled={running} onClick={() => void run.refetch()} />
      </div>
      <RunStatus run={run} running={running} />
      {broken.map((file) => (
        <Alert key={file.path} variant="danger" isInline title={t('brokenFile', { file: file.path })} component="p">
          <span lang="en">{file.broken}</span>
        </Alert>
      ))}
      <SearchInput
        aria-label={t('search')}
        resetButtonLabel={t('clearSearch')}
        placeholder={t('search')}
        value={sought}
        onChange={(_, text) => setSought(text)}
        onClear={() => setSought('')}
      />
      <Shown of={files}>
        {() => <Sections sections={sections} sought={sought !== ''} failuresOf={failuresOf} mayEdit={mayEdit} onEdit={setEditing} onRemove={setRemoving} />}
      </Shown>
      {editing !== null && (
        <CaseEditor
          draft={draft}
          from={editing === 'new' ? undefined : editing}
          files={paths}
          file={casesBeside(model, paths)}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && <RemoveCase draft={draft} one={removing} onClose={() => setRemoving(null)} />}
    </section>
  );
}

interface SectionsProps extends Omit<CaseSectionProps, 'section' | 'alone'> {
  sections: Section[];
  /** Some are left out, for something was looked for. */
  sought: boolean;
}

function Sections({ sections, sought, ...all }: SectionsProps) {
  const { t } = useTranslation('cases');
  if (sections.length === 0) return <Nothing title={sought ? t('noneFound') : t('noCases')}>{sought ? t('noneFoundText') : t('noCasesText')}</Nothing>;
  return sections.map((section) => <CaseSection key={section.key} section={section} alone={sections.length === 1} {...all} />);
}
