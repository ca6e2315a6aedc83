import {
  Card,
  CardBody,
  ClipboardCopy,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { When } from '~/shared/When';
import { KindLabel, StateLabel } from './KindLabel';
import { beginning, type Span } from './timeline';

/** Who made a version, why and when, what it was made from, and what vouches for it. */
export function VersionFacts({ version, span }: { version: Version; span: Span | undefined }) {
  const { t } = useTranslation('version');
  const { list } = useFormats();
  return (
    <Card isCompact>
      <CardBody>
        <p className="vaglio-reason vaglio-large">{version.reason}</p>
        <DescriptionList columnModifier={{ default: '1Col', lg: '2Col' }} isHorizontal isCompact className="vaglio-version-list">
          <Term name={t('fact.state')}>
            {span && <StateLabel state={span.state} />} <KindLabel version={version} />
          </Term>
          <Term name={t('fact.live')}>
            {t(beginning(span?.state))} <When at={version.effectiveFrom} />
            {span?.until && (
              <>
                {' '}
                {t('until')} <When at={span.until} />
              </>
            )}
          </Term>
          <Term name={t('fact.author')}>{version.author}</Term>
          <Term name={t('fact.approvers')}>
            {version.approvers.length > 0 ? list(version.approvers) : t(`nobody.${version.kind}`, { defaultValue: t('nobody.other') })}
          </Term>
          <Term name={t('fact.published')}>
            <When at={version.publishedAt} />
          </Term>
          {version.retiredAt !== null && (
            <Term name={t('fact.retired')}>
              <When at={version.retiredAt} />
            </Term>
          )}
          {version.basedOn !== null && (
            <Term name={t('fact.basedOn')}>
              <Link to="/versions/$version" params={{ version: String(version.basedOn) }} search={{ ruleSet: version.ruleSet }}>
                {t('number', { version: version.basedOn })}
              </Link>{' '}
              (
              <Link to="/versions/compare" search={{ ruleSet: version.ruleSet, from: version.basedOn, to: version.version }}>
                {t('whatChanged')}
              </Link>
              )
            </Term>
          )}
          <Term name={t('fact.hash')}>
            <ClipboardCopy isReadOnly isCode variant="inline-compact" hoverTip={t('copy')} clickTip={t('copied')} truncation>
              {version.hash}
            </ClipboardCopy>
          </Term>
          <Term name={t('fact.signature')}>
            {version.signature ? t('signed', { algorithm: version.signature.algorithm, key: version.signature.keyId }) : t('unsigned')}
            <div>{version.against ? <Unverified why={version.against} /> : t('verified')}</div>
          </Term>
        </DescriptionList>
      </CardBody>
    </Card>
  );
}

/** Why nothing vouches for a version, in the service's own words. */
function Unverified({ why }: { why: string }) {
  const { t } = useTranslation('version');
  return (
    <>
      {t('unverified')} <span lang="en">{why}.</span>
    </>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{name}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}
