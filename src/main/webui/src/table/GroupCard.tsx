import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { TableSummary } from '~/rules/queries';
import { TableLink, type LinkTo } from './TableLink';

interface GroupCardProps {
  title: string;
  heading: 'h2' | 'h3';
  tables: TableSummary[];
  /** Ids of the tables that are looked for; null where nothing is. */
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
}

/** Tables that belong together, each as a link. */
export function GroupCard({ title, heading, tables, hits, linkTo }: GroupCardProps) {
  return (
    <Card isCompact component="section" aria-label={title}>
      <CardTitle component={heading}>{title}</CardTitle>
      <CardBody>
        <ul className="vaglio-tables">
          {tables.map((table) => (
            <li key={table.id}>
              <TableLink table={table} linkTo={linkTo} hit={hits?.has(table.id)} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
