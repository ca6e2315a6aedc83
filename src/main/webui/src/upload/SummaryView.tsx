import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm, ExpandableSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import type { Summary, Unknown } from './outcome';

/** Unknown values shown, most frequent first. */
const SHOWN = 50;

/** What the rows came to together. */
export function SummaryView({ summary }: { summary: Summary }) {
  const { t } = useTranslation('upload');
  if (summary.decided + summary.refused === 0) return null;
  const unknown = [...summary.unknown.values()].sort((one, two) => two.count - one.count);
  return (
    <section aria-label={t('summary')} className="pf-v6-u-mb-md">
      <DescriptionList isHorizontal isCompact columnModifier={{ default: '1Col', lg: '2Col' }}>
        <Counts title={t('byBand')} word="band" counts={summary.bands} />
        <Counts title={t('byVerdict')} word="verdict" counts={summary.verdicts} />
      </DescriptionList>
      {unknown.length > 0 && (
        <ExpandableSection toggleText={t('unknownValues', { count: unknown.length })} className="pf-v6-u-mt-sm">
          <UnknownValues list={unknown.slice(0, SHOWN)} />
        </ExpandableSection>
      )}
    </section>
  );
}

function Counts({ title, word, counts }: { title: string; word: 'band' | 'verdict'; counts: Record<string, number> }) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const entries = Object.entries(counts).sort(([, one], [, two]) => two - one);
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{title}</DescriptionListTerm>
      <DescriptionListDescription>
        {entries.length === 0 ? '–' : entries.map(([code, count]) => `${t(`${word}.${code}`, { defaultValue: code })}: ${formats.number(count)}`).join(' · ')}
      </DescriptionListDescription>
    </DescriptionListGroup>
  );
}

function UnknownValues({ list }: { list: (Unknown & { count: number })[] }) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  return (
    <Table role="table" variant="compact" aria-label={t('unknown')}>
      <Thead>
        <Tr>
          <Th>{t('fact')}</Th>
          <Th>{t('value')}</Th>
          <Th>{t('rowCount')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {list.map(({ pointer, value, count }) => (
          <Tr key={`${pointer} ${value}`}>
            <Td dataLabel={t('fact')}>
              <code>{pointer.slice(1).replaceAll('/', '.')}</code>
            </Td>
            <Td dataLabel={t('value')}>{value}</Td>
            <Td dataLabel={t('rowCount')}>{formats.number(count)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
