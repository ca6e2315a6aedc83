import { ExpandableSection, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { timeWords } from '~/decision/times';
import { Alert } from '~/shared/Alert';
import { useFormats, type Formats } from '~/shared/format';
import type { TFunction } from 'i18next';
import { isCode, pointChanges, sideBySide } from './glance';
import type { Outcome } from './queries';
import { at, steps, type Tree } from './tree';
import { valueName } from './wording';

/** A value of an outcome as people read it; a text that is no code stays as it is written. */
function shown(value: unknown, isCode: boolean, t: TFunction<'trial'>, formats: Formats): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value !== 'string') return JSON.stringify(value);
  return timeWords(value, formats) ?? (isCode ? valueName(t, value) : value);
}

/** The live version beside the draft, what differs marked: verdicts, points by row, and every differing place. */
export function SideBySide({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('trial');
  const formats = useFormats();
  const live = outcome.live?.decision as Tree | undefined;
  if (outcome.live?.problem) {
    return (
      <Alert variant="warning" isInline title={t('liveRefuses')} component="p">
        <span lang="en">{outcome.live.problem.detail ?? outcome.live.problem.title}</span>
      </Alert>
    );
  }
  if (!live) return null;
  if (outcome.differences.length === 0) {
    return <Alert variant="info" isInline title={t('noDifference')} component="p" />;
  }
  const rows = pointChanges(live, outcome.decision);
  const value = (of: unknown, pointer: string) => shown(of, isCode(pointer), t, formats);
  const marked = <Label isCompact color="orange">{t('differs')}</Label>;
  return (
    <div className="trial-beside">
      <Table role="table" aria-label={t('sideBySide')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('verdict')}</Th>
            <Th>{t('live')}</Th>
            <Th>{t('draft')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {sideBySide(live, outcome.decision).map((pair) => (
            <Tr key={pair.pointer} className={pair.differs ? 'vaglio-differs' : undefined}>
              <Th scope="row">{t(`aspect.${pair.name}` as 'title')}</Th>
              <Td dataLabel={t('live')}>{value(pair.live, pair.pointer)}</Td>
              <Td dataLabel={t('draft')}>
                {value(pair.draft, pair.pointer)} {pair.differs && marked}
              </Td>
            </Tr>
          ))}
          {rows.map((row) => (
            <Tr key={row.row} className="vaglio-differs">
              <Th scope="row">{t('pointsOf', { row: row.label })}</Th>
              <Td dataLabel={t('live')}>{row.live === null ? '–' : formats.points(row.live)}</Td>
              <Td dataLabel={t('draft')}>
                {row.draft === null ? '–' : formats.points(row.draft)} {marked}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <ExpandableSection toggleText={t('allDifferences', { count: outcome.differences.length })}>
        <ul className="vaglio-places">
          {outcome.differences.map((place) => (
            <li key={place}>
              <code>{place}</code> <del>{value(at(live, steps(place)), place)}</del> {value(at(outcome.decision, steps(place)), place)}
            </li>
          ))}
        </ul>
      </ExpandableSection>
    </div>
  );
}
