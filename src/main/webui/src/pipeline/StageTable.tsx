import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { useCodes } from './codes';
import { useAmount, useShare } from './money';
import type { StageSum } from './queries';
import { leadsOf, type PipelineSearch } from './search';

interface Props {
  stages: StageSum[];
  total: StageSum;
  search: PipelineSearch;
  currency: string | null;
}

/** The pipeline as figures. */
export function StageTable({ stages, total, search, currency }: Props) {
  const { t } = useTranslation('pipeline');
  const code = useCodes();
  return (
    <Table role="table" aria-label={t('title')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('column.stage')}</Th>
          <Th className="vaglio-number">{t('column.leads')}</Th>
          <Th className="vaglio-number">{t('column.amount')}</Th>
          <Th className="vaglio-number">{t('column.withAmount')}</Th>
          <Th className="vaglio-number">{code('stall', 'warn')}</Th>
          <Th className="vaglio-number">{code('stall', 'stalled')}</Th>
          <Th className="vaglio-number">{t('column.stalledShare')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {stages.map((stage) => (
          <Figures key={stage.stage ?? ''} of={stage} currency={currency}>
            {stage.stage ? (
              <Link to="/queue" search={leadsOf(search, stage.stage)}>
                {code('stage', stage.stage)}
              </Link>
            ) : (
              t('noStage')
            )}
          </Figures>
        ))}
        <Figures of={total} currency={currency}>
          <strong>{t('total')}</strong>
        </Figures>
      </Tbody>
    </Table>
  );
}

function Figures({ of, currency, children }: { of: StageSum; currency: string | null; children: React.ReactNode }) {
  const { t } = useTranslation('pipeline');
  const code = useCodes();
  const formats = useFormats();
  const amount = useAmount(currency);
  const share = useShare();
  const stall = (alert: string) => of.stall[alert]?.leads ?? 0;
  const cells: [string, string][] = [
    [t('column.leads'), formats.number(of.leads)],
    [t('column.amount'), of.withAmount > 0 ? amount(of.amount) : '–'],
    [t('column.withAmount'), formats.number(of.withAmount)],
    [code('stall', 'warn'), formats.number(stall('warn'))],
    [code('stall', 'stalled'), formats.number(stall('stalled'))],
    [t('column.stalledShare'), of.leads > 0 ? share(stall('stalled') / of.leads) : '–'],
  ];
  return (
    <Tr>
      <Td dataLabel={t('column.stage')}>{children}</Td>
      {cells.map(([label, value]) => (
        <Td key={label} dataLabel={label} className="vaglio-number">
          {value}
        </Td>
      ))}
    </Tr>
  );
}
