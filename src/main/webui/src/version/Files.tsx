import { Card, CardBody, CardExpandableContent, CardHeader, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The files of a version, each with its SHA-256, once a reader asks for them. */
export function Files({ files }: { files: Record<string, string> }) {
  const { t } = useTranslation('version');
  const [open, setOpen] = useState(false);
  const paths = Object.entries(files);
  return (
    <Card isCompact isExpanded={open}>
      <CardHeader
        onExpand={() => setOpen(!open)}
        toggleButtonProps={{ id: 'files-toggle', 'aria-label': t('files.show'), 'aria-expanded': open, 'aria-labelledby': 'files-title files-toggle' }}
      >
        <CardTitle id="files-title" component="h2">
          {t('files.title', { count: paths.length })}
        </CardTitle>
      </CardHeader>
      <CardExpandableContent>
        <CardBody>
          <Table role="table" variant="compact" aria-labelledby="files-title">
            <Thead>
              <Tr>
                <Th>{t('files.path')}</Th>
                <Th>SHA-256</Th>
              </Tr>
            </Thead>
            <Tbody>
              {paths.map(([path, digest]) => (
                <Tr key={path}>
                  <Td dataLabel={t('files.path')}>{path}</Td>
                  <Td dataLabel="SHA-256" className="vaglio-hash">
                    <code>{digest}</code>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </CardBody>
      </CardExpandableContent>
    </Card>
  );
}
