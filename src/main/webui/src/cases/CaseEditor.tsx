import { Alert, Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalBody, ModalFooter, ModalHeader, Tab, Tabs, TabTitleText, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, Shown } from '~/shared/States';
import { AsOf } from '~/trial/AsOf';
import { FactForm } from '~/trial/FactForm';
import { catalogue, factGroups } from '~/trial/queries';
import type { FiledCase } from './queries';
import { CaseConflict, useSaveCase } from './useSaveCase';
import { readCase, readPart, writeYaml, type Case, type Tree } from './yaml';
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

const NO_TYPES = new Map<string, string>();

/** The parts of a case that say what must come of it. */
const OUTCOME = ['expect', 'measures', 'fires', 'misses', 'drl', 'next'] as const;

const outcomeOf = (one: Case): Tree => Object.fromEntries(OUTCOME.filter((key) => one[key] !== undefined).map((key) => [key, one[key]]));

/** A case without its file, and with its outcome in the place of what it had. */
function together(one: Case & { file?: string }, outcome: Tree): Case {
  const { file: _, ...plain } = one;
  const kept = Object.fromEntries(Object.entries(plain).filter(([key]) => !OUTCOME.includes(key as (typeof OUTCOME)[number])));
  return { ...(kept as unknown as Case), ...outcome };
}

/** Edits a case: its facts in the form that the rules declare, what it expects as YAML, or all of it as YAML. */
export function CaseEditor({ draft, from, begun, files, file, onClose }: CaseEditorProps) {
  const { t, i18n } = useTranslation('cases');
  const heading = useId();
  const target = useMemo(() => ({ draft }), [draft]);
  const groups = useQuery(factGroups(target));
  const types = useQuery(catalogue(target, i18n.language));
  const [one, setOne] = useState<Case>(() => together(from ?? begun ?? { name: '' }, outcomeOf(from ?? begun ?? { name: '' })));
  const [into, setInto] = useState(from?.file ?? file);
  const [tab, setTab] = useState<string | number>(one.service ? 'yaml' : 'form');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [whole, setWhole] = useState<string | null>(null);
  const [sound, setSound] = useState(true);
  const saving = useSaveCase(draft);
  useEffect(() => {
    let current = true;
    const value = tab === 'form' ? outcomeOf(one) : one;
    void writeYaml(Object.keys(value).length ? value : undefined).then((text) => {
      if (!current) return;
      setSound(true);
      if (tab === 'form') setOutcome(text.trim() === 'null' ? '' : text);
      else setWhole(text);
    });
    return () => {
      current = false;
    };
    // The text is written when its tab is opened; from then on what is typed is the truth.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tab]);
  const save = () => {
    const to = { ...one, name: one.name.trim() };
    const act = from ? ({ kind: 'change', file: from.file, from, to } as const) : ({ kind: 'add', file: into, to } as const);
    saving.mutate(act, { onSuccess: onClose });
  };
  const conflict = saving.error instanceof CaseConflict ? saving.error.kind : null;
  return (
    <Modal variant="large" isOpen onClose={onClose} aria-labelledby={heading}>
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
          <div className="vaglio-case-form">
            <Form onSubmit={(event) => event.preventDefault()}>
              <FormGroup label={t('name')} fieldId={`${heading}-name`} isRequired>
                <TextInput
                  id={`${heading}-name`}
                  isRequired
                  value={one.name}
                  onChange={(_, name) => setOne({ ...one, name: name.replaceAll(/\s+/g, '_') })}
                />
              </FormGroup>
              {!from && (
                <FormGroup label={t('file')} fieldId={`${heading}-file`}>
                  <FormSelect id={`${heading}-file`} value={into} onChange={(_, chosen) => setInto(chosen)}>
                    {files.map((path) => (
                      <FormSelectOption key={path} value={path} label={path} />
                    ))}
                  </FormSelect>
                </FormGroup>
              )}
              <AsOf value={one.asOf ?? null} empty={t('usualMoment')} onChange={(asOf) => setOne({ ...one, asOf: asOf ?? undefined })} />
              {outcome !== null && (
                <YamlText
                  label={t('outcome')}
                  hint={t('outcomeHint')}
                  rows={10}
                  text={outcome}
                  read={readPart}
                  onChange={(text, read) => {
                    setOutcome(text);
                    setSound(read !== null);
                    if (read) setOne((before) => together(before, read));
                  }}
                />
              )}
            </Form>
            <Shown of={groups}>
              {(known) => (
                <FactForm
                  groups={known}
                  types={types.data ?? NO_TYPES}
                  lead={one.facts ?? {}}
                  onChange={(facts) => setOne((before) => ({ ...before, facts }))}
                />
              )}
            </Shown>
          </div>
        ) : whole === null ? (
          <Loading />
        ) : (
          <YamlText
            label={t('asYaml')}
            hint={t('yamlHint')}
            rows={20}
            text={whole}
            read={readCase}
            onChange={(text, read) => {
              setWhole(text);
              setSound(read !== null);
              if (read) setOne(read);
            }}
          />
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
    </Modal>
  );
}
