import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { count, LINES, localDay } from './days';
import type { Day } from './queries';

/** The days as figures, the newest first. */
export default function DayTable({ days }: { days: Day[] }) {
  const { t } = useTranslation('home');
  const formats = useFormats();
  return (
    <div className="vaglio-days" tabIndex={0} role="region" aria-label={t('over.title')}>
      <Table role="table" aria-label={t('over.title')} variant="compact" isStickyHeader>
        <Thead>
          <Tr>
            <Th>{t('over.day')}</Th>
            <Th>{t('over.decisions')}</Th>
            {LINES.map((line) => (
              <Th key={line}>{t(`lines.${line}`)}</Th>
            ))}
            <Th>{t('over.failed')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {[...days].reverse().map((day) => (
            <Tr key={day.day}>
              <Td dataLabel={t('over.day')}>{formats.date(localDay(day.day))}</Td>
              <Td dataLabel={t('over.decisions')}>{formats.number(day.decisions)}</Td>
              {LINES.map((line) => (
                <Td key={line} dataLabel={t(`lines.${line}`)}>
                  {formats.number(count(line, day))}
                </Td>
              ))}
              <Td dataLabel={t('over.failed')}>{formats.number(day.failed)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
