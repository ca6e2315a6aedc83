import { Form, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Shown } from '~/shared/States';
import { AsOf } from '~/trial/AsOf';
import { FactForm } from '~/trial/FactForm';
import { catalogue, factGroups } from '~/trial/queries';
import { outcomeOf, readOutcome, type Case, type Tree } from './yaml';
import { YamlText } from './YamlText';

interface CaseFormProps {
  draft: string;
  one: Case;
  onChange: (change: (before: Case) => Case) => void;
  /** The outcome as it is written; null while it can not be read. */
  onOutcome: (outcome: Tree | null) => void;
  /** Where a new case comes into; absent for one that has its file. */
  into?: { file: string; files: string[]; onFile: (file: string) => void };
}

const NO_TYPES = new Map<string, string>();

/** A case as a form: its facts as the rules declare them, what must come of it as YAML. */
export function CaseForm({ draft, one, onChange, onOutcome, into }: CaseFormProps) {
  const { t, i18n } = useTranslation('cases');
  const ids = { name: useId(), file: useId() };
  const target = useMemo(() => ({ draft }), [draft]);
  const groups = useQuery(factGroups(target));
  const types = useQuery(catalogue(target, i18n.language));
  const put = (part: Partial<Case>) => onChange((before) => ({ ...before, ...part }));
  return (
    <div className="vaglio-case-form">
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t('name')} fieldId={ids.name} isRequired>
          <TextInput id={ids.name} isRequired value={one.name} onChange={(_, name) => put({ name: name.replaceAll(/\s+/g, '_') })} />
        </FormGroup>
        {into && (
          <FormGroup label={t('file')} fieldId={ids.file}>
            <FormSelect id={ids.file} value={into.file} onChange={(_, chosen) => into.onFile(chosen)}>
              {into.files.map((path) => (
                <FormSelectOption key={path} value={path} label={path} />
              ))}
            </FormSelect>
          </FormGroup>
        )}
        <AsOf value={one.asOf ?? null} empty={t('usualMoment')} onChange={(asOf) => put({ asOf: asOf ?? undefined })} />
        <YamlText label={t('outcome')} hint={t('outcomeHint')} rows={10} value={outcomeOf(one)} read={readOutcome} onRead={onOutcome} />
      </Form>
      <Shown of={groups}>
        {(known) => <FactForm groups={known} types={types.data ?? NO_TYPES} lead={one.facts ?? {}} onChange={(facts) => put({ facts })} />}
      </Shown>
    </div>
  );
}
