import { ActionGroup, Button, Checkbox, Form, FormSelect, FormSelectOption, Label, Radio } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mappings } from '~/mapping/queries';
import { keepSample } from '~/mapping/sample';
import { RuleSetSwitch } from '~/pipeline/RuleSetSwitch';
import { liveVersionOf, ruleSets, USUAL_RULE_SET } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Field } from '~/shared/Field';
import { useFormats } from '~/shared/format';
import { Shown } from '~/shared/States';
import { fitsOf, proposedOf, type Fit } from './mappings';
import type { Head } from './slices';
import type { Job } from './useRun';

interface ChoicesProps {
  file: File;
  head: Head;
  onStart: (job: Job) => void;
  onOther: () => void;
}

/** How the file is to be decided: by which rules and mapping, and whether it counts. */
export function Choices({ file, head, onStart, onOther }: ChoicesProps) {
  const { t } = useTranslation('upload');
  const sets = useQuery(ruleSets);
  const formats = useFormats();
  const [ruleSet, setRuleSet] = useState(USUAL_RULE_SET);
  return (
    <section aria-label={t('choices')} className="vaglio-upload-choices">
      <p className="pf-v6-u-mb-md">
        <strong>{file.name}</strong> · {t('size', { size: formats.number(Math.ceil(file.size / 1024)) })}
        {head.columns.length > 0 && <> · {t('columns', { count: head.columns.length })}</>}{' '}
        <Button variant="link" isInline onClick={onOther}>
          {t('other')}
        </Button>
      </p>
      <Shown of={sets}>
        {(list) => (
          <>
            {list.length > 1 && (
              <div className="pf-v6-u-mb-lg">
                <RuleSetSwitch chosen={ruleSet} onChoose={setRuleSet} />
              </div>
            )}
            <ByMapping
              key={ruleSet}
              ruleSet={ruleSet}
              version={liveVersionOf(list, ruleSet)}
              file={file}
              head={head}
              onStart={onStart}
            />
          </>
        )}
      </Shown>
    </section>
  );
}

type ByMappingProps = Omit<ChoicesProps, 'onOther'> & { ruleSet: string; version: number };

function ByMapping({ ruleSet, version, ...rest }: ByMappingProps) {
  const found = useQuery(mappings(ruleSet, version));
  return <Shown of={found}>{(list) => <StartForm ruleSet={ruleSet} fits={fitsOf(list, rest.head.columns)} {...rest} />}</Shown>;
}

/** No mapping: the lines are the facts of the rule set. */
const FACTS = '';

function StartForm({ ruleSet, fits, file, head, onStart }: Omit<ByMappingProps, 'version'> & { fits: Fit[] }) {
  const { t, i18n } = useTranslation('upload');
  const proposed = head.format === 'csv' ? proposedOf(fits) : null;
  const [mapping, setMapping] = useState(proposed?.mapping.name ?? FACTS);
  const [dryRun, setDryRun] = useState(true);
  const [strict, setStrict] = useState(false);
  const fit = fits.find((each) => each.mapping.name === mapping);
  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = { format: head.format, ruleSet, mapping: mapping || null, dryRun, strict, language: i18n.language };
    onStart({ file, head, asked, id: fit?.mapping.columns[0] ?? ['lead.id'] });
  }
  return (
    <Form onSubmit={submit}>
      <Field id="upload-mapping" label={t('mapping')} required={head.format === 'csv'} hint={fit && head.format === 'csv' ? <FitText fit={fit} /> : undefined}>
        <FormSelect id="upload-mapping" value={mapping} onChange={(_, name) => setMapping(name)}>
          <FormSelectOption value={FACTS} label={t(head.format === 'csv' ? 'chooseMapping' : 'asFacts')} isDisabled={head.format === 'csv'} />
          {fits.map((each) => (
            <FormSelectOption key={each.mapping.name} value={each.mapping.name} label={labelOf(each)} />
          ))}
        </FormSelect>
      </Field>
      {head.format === 'csv' && !proposed && <NoneFits file={file} ruleSet={ruleSet} />}
      <Field id="upload-way" label={t('way')} group>
        <Radio id="upload-dry" name="upload-way" label={t('dry')} description={t('dryMeans')} isChecked={dryRun} onChange={() => setDryRun(true)} />
        <Radio id="upload-real" name="upload-way" label={t('real')} description={t('realMeans')} isChecked={!dryRun} onChange={() => setDryRun(false)} />
      </Field>
      <Checkbox id="upload-strict" label={t('strict')} description={t('strictMeans')} isChecked={strict} onChange={(_, on) => setStrict(on)} />
      <ActionGroup>
        <Button type="submit" isDisabled={head.format === 'csv' && !mapping}>
          {t(dryRun ? 'startDry' : 'startReal')}
        </Button>
      </ActionGroup>
    </Form>
  );
}

function labelOf({ mapping }: Fit): string {
  return mapping.description ? `${mapping.name}: ${mapping.description}` : mapping.name;
}

function FitText({ fit }: { fit: Fit }) {
  const { t } = useTranslation('upload');
  return (
    <>
      <Label isCompact color={fit.hasId ? 'green' : 'orange'}>
        {t('fit', { matched: fit.matched, of: fit.of })}
      </Label>{' '}
      {!fit.hasId && t('noId', { column: fit.mapping.columns[0]?.join(', ') })}
    </>
  );
}

/** The way on for a file that nobody has described. */
function NoneFits({ file, ruleSet }: { file: File; ruleSet: string }) {
  const { t } = useTranslation('upload');
  const navigate = useNavigate();
  async function propose() {
    keepSample(file);
    await navigate({ to: '/mappings/propose', search: { ruleSet } });
  }
  return (
    <Alert
      isInline
      component="p"
      variant="info"
      title={t('noneFits')}
      actionLinks={
        <Button variant="link" isInline onClick={() => void propose()}>
          {t('propose')}
        </Button>
      }
    >
      {t('noneFitsText')}
    </Alert>
  );
}
