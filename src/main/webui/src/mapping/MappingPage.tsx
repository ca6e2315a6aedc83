import { Breadcrumb, BreadcrumbItem, Button, CodeBlock, CodeBlockCode, ExpandableSection } from '@patternfly/react-core';
import { PencilAltIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { liveVersionOf, ruleSets, USUAL_RULE_SET } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { IntoDraft } from './IntoDraft';
import { MappingTable } from './MappingTable';
import { mapping, type Mapping } from './queries';

const route = getRouteApi('/shell/mappings/$mapping');

export function MappingPage() {
  const { t } = useTranslation('mapping');
  const { mapping: name } = route.useParams();
  const { ruleSet = USUAL_RULE_SET } = route.useSearch();
  const sets = useQuery(ruleSets);
  return (
    <PageFrame
      title={name}
      path={
        <Breadcrumb aria-label={t('path')}>
          <BreadcrumbItem>
            <Link to="/mappings" search={{ ruleSet }}>
              {t('title')}
            </Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{name}</BreadcrumbItem>
        </Breadcrumb>
      }
    >
      <Shown of={sets}>
        {(list) => <Live name={name} ruleSet={ruleSet} version={liveVersionOf(list, ruleSet)} />}
      </Shown>
    </PageFrame>
  );
}

function Live({ name, ruleSet, version }: { name: string; ruleSet: string; version: number }) {
  const { t } = useTranslation('mapping');
  const found = useQuery(mapping(ruleSet, version, name));
  return (
    <Shown of={found}>
      {(live) => (
        <>
          {live.description && <p className="pf-v6-u-mb-sm">{live.description}</p>}
          <p className="pf-v6-u-mb-md">{t('liveAt', { ruleSet, version })}</p>
          <Change mapping={live} ruleSet={ruleSet} />
          <MappingTable mapping={live} />
          <ExpandableSection toggleText={t('asText', { file: live.file })} className="pf-v6-u-mt-lg vaglio-mapping-text">
            <CodeBlock>
              <CodeBlockCode tabIndex={0} role="region" aria-label={live.file}>
                {live.text}
              </CodeBlockCode>
            </CodeBlock>
          </ExpandableSection>
        </>
      )}
    </Shown>
  );
}

function Change({ mapping: live, ruleSet }: { mapping: Mapping; ruleSet: string }) {
  const { t } = useTranslation('mapping');
  const may = useMay('editor', 'administrator');
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <div className="vaglio-no-print">
      <Button variant="secondary" icon={<PencilAltIcon />} onClick={() => setAsking(true)}>
        {t('change')}
      </Button>
      {asking && <IntoDraft ruleSet={ruleSet} file={live.file} onClose={() => setAsking(false)} />}
    </div>
  );
}
