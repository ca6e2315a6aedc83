import { Card, CardBody, CardHeader, CardTitle, Flex, FlexItem } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { When } from '~/shared/When';
import { KindLabel, StateLabel } from './KindLabel';
import { beginning, type Span } from './timeline';

/** One version on the time line: what it is, who made it and why, and when it decided. */
export function TimelineEntry({ span, choice }: { span: Span; choice: ReactNode }) {
  const { t } = useTranslation('version');
  const { list } = useFormats();
  const { version, state, since, until, after } = span;
  const search = { ruleSet: version.ruleSet };
  return (
    <li className={`vaglio-entry vaglio-entry-${state}`}>
      <Card isCompact>
        <CardHeader actions={choice ? { actions: choice, hasNoOffset: true } : undefined}>
          <CardTitle component="h2">
            <Link to="/versions/$version" params={{ version: String(version.version) }} search={search}>
              {t('number', { version: version.version })}
            </Link>{' '}
            <StateLabel state={state} /> <KindLabel version={version} />
          </CardTitle>
        </CardHeader>
        <CardBody>
          <p className="vaglio-reason">{version.reason}</p>
          <Flex gap={{ default: 'gapMd' }} className="vaglio-version-facts">
            <FlexItem>
              {t('by', { author: version.author })}
              {version.approvers.length > 0 && `, ${t('approvedBy', { approvers: list(version.approvers) })}`}
            </FlexItem>
            <FlexItem>
              {t(beginning(state))} <When at={since} />
              {until && (
                <>
                  {' '}
                  {t('until')} <When at={until} />
                </>
              )}
            </FlexItem>
            {after !== null && (
              <FlexItem>
                <Link to="/versions/compare" search={{ ...search, from: version.version, to: after }}>
                  {t('whatNext', { version: after })}
                </Link>
              </FlexItem>
            )}
          </Flex>
        </CardBody>
      </Card>
    </li>
  );
}
