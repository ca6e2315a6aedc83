import { Label } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import type { SheetFinding } from './source';

/** How many are shown before a reader asks for more. */
const SHOWN = 25;

const KINDS = {
  refused: { color: 'red', icon: <ExclamationCircleIcon /> },
  warning: { color: 'orange', icon: <ExclamationTriangleIcon /> },
  understood: { color: 'green', icon: <CheckCircleIcon /> },
} as const;

const ORDER = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** What is to be said of the cells of a file, what stands against it first. */
export function Findings({ findings }: { findings: SheetFinding[] }) {
  const { t } = useTranslation('sheet');
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(severity(a)) - ORDER.indexOf(severity(b)));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <div className="pf-v6-u-mb-lg">
      <h2 className="pf-v6-c-title pf-m-lg pf-v6-u-mb-sm">{t('findings.title')}</h2>
      <Table role="table" variant="compact" aria-label={t('findings.title')}>
        <Thead>
          <Tr>
            <Th>{t('findings.how')}</Th>
            <Th modifier="nowrap">{t('findings.where')}</Th>
            <Th>{t('findings.what')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {shown.map((finding, at) => (
            <Tr key={at}>
              <Td dataLabel={t('findings.how')} modifier="fitContent">
                <Label isCompact color={KINDS[severity(finding)].color} icon={KINDS[severity(finding)].icon}>
                  {t(`severity.${severity(finding)}`)}
                </Label>
              </Td>
              <Td dataLabel={t('findings.where')} modifier="fitContent">
                {[finding.sheet, finding.cell].filter(Boolean).join(' · ') || t('findings.file')}
              </Td>
              <Td dataLabel={t('findings.what')}>
                <Words finding={finding} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {sorted.length > SHOWN && (
        <Button variant="link" isInline onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('findings.fewer') : t('findings.more', { count: sorted.length - SHOWN })}
        </Button>
      )}
    </div>
  );
}

function severity(finding: SheetFinding): keyof typeof KINDS {
  return finding.severity ?? 'warning';
}

/** In the reader's words where there are some, with the service's own detail after them. */
function Words({ finding }: { finding: SheetFinding }) {
  const { t, i18n } = useTranslation('sheet');
  const { list } = useFormats();
  const known = i18n.exists(`code.${finding.code}`, { ns: 'sheet' });
  return (
    <>
      {known ? t(`code.${finding.code}`) : <span lang="en">{finding.detail}</span>}
      {known && /^(understood|doubtful)_/.test(finding.code ?? '') && finding.detail && <> <span lang="en">({finding.detail})</span></>}
      {finding.allowed && finding.allowed.length > 0 && <> {t('findings.allowed', { values: list(finding.allowed) })}</>}
    </>
  );
}
