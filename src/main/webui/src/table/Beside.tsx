import { Content, Gallery, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Group } from './graph';
import { GroupCard } from './GroupCard';
import type { LinkTo } from './TableLink';

interface BesideProps {
  groups: Group[];
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
  /** There is no decision to stand beside. */
  alone: boolean;
}

/** Tables that no step of the decision calls, by model. */
export function Beside({ groups, hits, linkTo, alone }: BesideProps) {
  const { t } = useTranslation('table');
  if (groups.length === 0) return null;
  return (
    <section className="vaglio-tables-beside">
      {!alone && (
        <>
          <Title headingLevel="h2" size="lg">
            {t('beside.title')}
          </Title>
          <Content component="p">{t('beside.text')}</Content>
        </>
      )}
      <Gallery hasGutter minWidths={{ default: '320px' }}>
        {groups.map((group) => (
          <GroupCard key={group.file} title={group.model} heading={alone ? 'h2' : 'h3'} tables={group.tables} hits={hits} linkTo={linkTo} />
        ))}
      </Gallery>
    </section>
  );
}
