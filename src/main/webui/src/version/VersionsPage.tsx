import { Button, Checkbox, Flex, FlexItem, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSets, USUAL_RULE_SET, versions } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { TimelineEntry } from './TimelineEntry';
import { timeline } from './timeline';
import './version.css';

const route = getRouteApi('/shell/versions');

/** The versions of a rule set over time; any two of them can be compared. */
export function VersionsPage() {
  const { t } = useTranslation('version');
  const { ruleSet = USUAL_RULE_SET } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: sets } = useSuspenseQuery(ruleSets);
  const found = useQuery(versions(ruleSet));
  return (
    <PageFrame
      title={t('title')}
      intro={t('intro')}
      actions={
        sets.length > 1 && (
          <FormSelect aria-label={t('ruleSet')} value={ruleSet} onChange={(_, name) => void navigate({ search: { ruleSet: name } })}>
            {sets.map(({ name }) => (
              <FormSelectOption key={name} value={name} label={name} />
            ))}
          </FormSelect>
        )
      }
    >
      <Shown of={found}>{(all) => <Timeline key={ruleSet} ruleSet={ruleSet} spans={timeline(all, Date.now())} />}</Shown>
    </PageFrame>
  );
}

function Timeline({ ruleSet, spans }: { ruleSet: string; spans: ReturnType<typeof timeline> }) {
  const { t } = useTranslation('version');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<number[]>([]);
  const [from, to] = useMemo(() => [...chosen].sort((a, b) => a - b), [chosen]);
  const choose = (number: number, on: boolean) => setChosen((now) => (on ? [...now.slice(-1), number] : now.filter((one) => one !== number)));
  const both = from !== undefined && to !== undefined;
  return (
    <>
      {spans.length > 1 && (
        <Flex className="vaglio-compare-bar" gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsCenter' }}>
          <FlexItem>
            <span role="status">{both ? t('compare.chosen', { from, to }) : t('compare.choose', { count: 2 - chosen.length })}</span>
          </FlexItem>
          <FlexItem>
            <Button
              variant="secondary"
              isDisabled={!both}
              onClick={() => void navigate({ to: '/versions/compare', search: { ruleSet, from, to } })}
            >
              {t('compare.do')}
            </Button>
          </FlexItem>
        </Flex>
      )}
      <ol className="vaglio-timeline" reversed>
        {spans.map((span) => (
          <TimelineEntry
            key={span.version.version}
            span={span}
            choice={
              spans.length > 1 && (
                <Checkbox
                  id={`compare-${span.version.version}`}
                  aria-label={t('compare.with', { version: span.version.version })}
                  isChecked={chosen.includes(span.version.version)}
                  onChange={(_, on) => choose(span.version.version, on)}
                />
              )
            }
          />
        ))}
      </ol>
    </>
  );
}
