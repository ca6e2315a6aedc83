import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '~/rules/queries';
import { useFormats } from '~/shared/format';
import { When } from '~/shared/When';
import { StateLabel } from './StateLabel';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{name}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** How far a draft is, where it comes from and who works on it. */
export function Facts({ draft, editors }: { draft: Draft; editors: string[] }) {
  const { t } = useTranslation('draft');
  const formats = useFormats();
  return (
    <DescriptionList isCompact columnModifier={{ default: '2Col', lg: '3Col', xl: '3Col' }} aria-label={t('facts')}>
      <Fact name={t('state')}>
        <StateLabel state={draft.state} />{' '}
        {draft.state !== 'open' && (
          <>
            {draft.stateBy}, <When at={draft.stateAt} relative />
          </>
        )}
      </Fact>
      <Fact name={t('startsFrom')}>{t('versionIn', { ruleSet: draft.ruleSet, version: draft.baseVersion })}</Fact>
      <Fact name={t('changes')}>{t('changesOf', { count: draft.revision, most: draft.limits.revisions })}</Fact>
      <Fact name={t('begun')}>
        {draft.author}, <When at={draft.createdAt} />
      </Fact>
      <Fact name={t('editors')}>{editors.length > 0 ? formats.list(editors) : t('nobody')}</Fact>
    </DescriptionList>
  );
}
