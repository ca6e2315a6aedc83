import { Breadcrumb, BreadcrumbItem, Button, CodeBlock, CodeBlockCode, Form, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { USUAL_RULE_SET } from '~/rules/queries';
import { Alert } from '~/shared/Alert';
import { Allowed } from '~/shared/Allowed';
import { save } from '~/shared/download';
import { Field, hintOf } from '~/shared/Field';
import { FileChoice } from '~/shared/FileChoice';
import { PageFrame } from '~/shared/PageFrame';
import { Refusal } from '~/shared/Refusal';
import { Loading } from '~/shared/States';
import { IntoDraft } from './IntoDraft';
import { MappingTable } from './MappingTable';
import { propose, type Mapping } from './queries';
import { nameFor, takeSample } from './sample';

const route = getRouteApi('/shell/mappings/propose');
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Proposes a mapping for a file that nobody has described. */
export function ProposePage() {
  const { t } = useTranslation('mapping');
  const { ruleSet = USUAL_RULE_SET } = route.useSearch();
  return (
    <PageFrame
      title={t('proposeTitle')}
      intro={t('proposeIntro')}
      path={
        <Breadcrumb aria-label={t('path')}>
          <BreadcrumbItem>
            <Link to="/mappings" search={{ ruleSet }}>
              {t('title')}
            </Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{t('proposeTitle')}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Allowed roles={['caller', 'editor', 'approver', 'administrator']}>
        <Propose ruleSet={ruleSet} />
      </Allowed>
    </PageFrame>
  );
}

function Propose({ ruleSet }: { ruleSet: string }) {
  const { t } = useTranslation('mapping');
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const ask = useMutation({ mutationFn: (of: { file: File; name: string }) => propose(ruleSet, of.name, of.file) });
  function choose(chosen: File | null) {
    setFile(chosen);
    const named = chosen ? nameFor(chosen.name) : '';
    setName(named);
    if (chosen) ask.mutate({ file: chosen, name: named });
    else ask.reset();
  }
  useEffect(() => {
    const kept = takeSample();
    if (kept) choose(kept);
    // Only what the page was opened with.
  }, []);
  const wrong = name !== '' && !NAME.test(name);
  return (
    <>
      <Form className="pf-v6-u-mb-lg" onSubmit={(event) => event.preventDefault()}>
        <FileChoice id="sample" label={t('sample')} hint={t('sampleHint')} file={file} ends={['.csv', '.tsv', '.txt']} onChoose={choose} />
        {file && (
          <Field id="mapping-name" label={t('name')} required hint={t('nameHint')} fault={wrong ? t('nameHint') : undefined}>
            <TextInput
              id="mapping-name"
              value={name}
              validated={wrong ? 'error' : 'default'}
              aria-describedby={hintOf('mapping-name')}
              onChange={(_, text) => setName(text)}
              onBlur={() => !wrong && name && name !== ask.data?.name && ask.mutate({ file, name })}
            />
          </Field>
        )}
      </Form>
      {ask.isPending && <Loading />}
      {ask.error && <Refusal error={ask.error} title={t('notProposed')} />}
      {ask.data && <Proposal mapping={ask.data} ruleSet={ruleSet} />}
    </>
  );
}

function Proposal({ mapping, ruleSet }: { mapping: Mapping; ruleSet: string }) {
  const { t } = useTranslation('mapping');
  const may = useMay('editor', 'administrator');
  const [asking, setAsking] = useState(false);
  return (
    <section aria-label={t('proposal')}>
      <Alert isInline component="p" variant="info" title={t('lookAtIt')} className="pf-v6-u-mb-md">
        {t(may ? 'lookAtItEditor' : 'lookAtItOthers')}
      </Alert>
      <div className="pf-v6-u-mb-md vaglio-no-print">
        {may && <Button onClick={() => setAsking(true)}>{t('takeIntoDraft')}</Button>}{' '}
        <Button variant="secondary" onClick={() => save(new Blob([mapping.text], { type: 'application/yaml' }), `${mapping.name}.yaml`)}>
          {t('downloadYaml')}
        </Button>
      </div>
      <div className="vaglio-mapping-sides">
        <div>
          <MappingTable mapping={mapping} />
        </div>
        <div className="vaglio-mapping-text">
          <CodeBlock>
            <CodeBlockCode tabIndex={0} role="region" aria-label={mapping.file}>
              {mapping.text}
            </CodeBlockCode>
          </CodeBlock>
        </div>
      </div>
      {asking && <IntoDraft ruleSet={ruleSet} file={mapping.file} text={mapping.text} onClose={() => setAsking(false)} />}
    </section>
  );
}
