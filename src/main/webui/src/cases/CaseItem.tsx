import { Button, ExpandableSection, Icon, Label } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, FlaskIcon, PencilAltIcon, TrashIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from './failure';
import type { FiledCase } from './queries';
import { writeYaml } from './yaml';

interface CaseItemProps {
  one: FiledCase;
  /** What did not come as expected; undefined while it is not known. */
  failures: string[] | undefined;
  mayEdit: boolean;
  mayTry: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onTry: () => void;
}

/** What was expected beside what came. */
function Failures({ lines }: { lines: string[] }) {
  const { t } = useTranslation('cases');
  return (
    <Table role="table" aria-label={t('failures')} variant="compact" borders={false}>
      <Thead>
        <Tr>
          <Th>{t('place')}</Th>
          <Th>{t('expected')}</Th>
          <Th>{t('came')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {lines.map(failureOf).map((failure, line) => (
          <Tr key={line}>
            <Td dataLabel={t('place')}>
              <code>{failure.place}</code>
            </Td>
            {failure.text === null ? (
              <>
                <Td dataLabel={t('expected')}>
                  <code>{failure.expected}</code>
                </Td>
                <Td dataLabel={t('came')}>
                  {failure.only === null ? <code>{failure.actual}</code> : t('only', { only: failure.only })}
                </Td>
              </>
            ) : (
              <Td colSpan={2} lang="en">
                {failure.text}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** A case as it is written. */
function Written({ one }: { one: FiledCase }) {
  const { file, name, ...rest } = one;
  const text = useQuery({ queryKey: ['cases', 'written', file, name, rest], queryFn: () => writeYaml(rest), staleTime: Infinity });
  return <pre className="vaglio-written">{text.data}</pre>;
}

/** One case: whether it holds, what it says, and what can be done with it. */
export function CaseItem({ one, failures, mayEdit, mayTry, onEdit, onRemove, onTry }: CaseItemProps) {
  const { t } = useTranslation('cases');
  const fails = failures !== undefined && failures.length > 0;
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? fails;
  const title = one.name.replaceAll('_', ' ');
  return (
    <li className="vaglio-case">
      <ExpandableSection
        isExpanded={isOpen}
        onToggle={(_, next) => setOpen(next)}
        toggleContent={
          <span className="vaglio-case-title">
            {failures !== undefined && (
              <Icon status={fails ? 'danger' : 'success'}>{fails ? <ExclamationCircleIcon /> : <CheckCircleIcon />}</Icon>
            )}
            {title}
            {failures !== undefined && <span className="pf-v6-screen-reader">{fails ? t('fails') : t('holds')}</span>}
          </span>
        }
      >
        {isOpen && (
          <>
            {fails && <Failures lines={failures} />}
            <Written one={one} />
            <p className="vaglio-case-actions">
              <Label isCompact variant="outline">
                {one.file}
              </Label>
              {mayEdit && (
                <Button variant="link" isInline icon={<PencilAltIcon />} onClick={onEdit} aria-label={t('editCase', { name: title })}>
                  {t('edit')}
                </Button>
              )}
              {mayTry && !one.service && (
                <Button variant="link" isInline icon={<FlaskIcon />} onClick={onTry} aria-label={t('tryCase', { name: title })}>
                  {t('try')}
                </Button>
              )}
              {mayEdit && (
                <Button variant="link" isInline isDanger icon={<TrashIcon />} onClick={onRemove} aria-label={t('removeCase', { name: title })}>
                  {t('remove')}
                </Button>
              )}
            </p>
          </>
        )}
      </ExpandableSection>
    </li>
  );
}
