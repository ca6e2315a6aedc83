import { Button, Flex, FlexItem } from '@patternfly/react-core';
import { EraserIcon, PasteIcon, SearchIcon } from '@patternfly/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '~/shared/Menu';
import { FindLead } from './FindLead';
import { PasteJson } from './PasteJson';
import { samples } from './queries';
import type { Tree } from './tree';
import { split, type Tried } from './tried';
import { readable } from './wording';

interface StartFromProps {
  tried: Tried;
  onStart: (tried: Tried) => void;
}

/** Where the facts of a lead come from: a sample, a lead that was decided, JSON; or the form, empty. */
export function StartFrom({ tried, onStart }: StartFromProps) {
  const { t } = useTranslation('trial');
  const found = useQuery(samples);
  const [asking, setAsking] = useState<'json' | 'lead' | null>(null);
  const start = (body: Tree) => {
    onStart(split(body));
    setAsking(null);
  };
  return (
    <>
      <Flex gap={{ default: 'gapSm' }} className="vaglio-start">
        <FlexItem>
          <Menu
            label={t('sample')}
            variant="secondary"
            choices={(found.data ?? []).map((sample) => ({
              key: sample.name,
              text: t(`samples.${sample.name}` as 'title', { defaultValue: readable(sample.name) }),
              onChoose: () => start(sample.lead),
            }))}
          />
        </FlexItem>
        <FlexItem>
          <Button variant="secondary" icon={<SearchIcon />} onClick={() => setAsking('lead')}>
            {t('decidedLead')}
          </Button>
        </FlexItem>
        <FlexItem>
          <Button variant="secondary" icon={<PasteIcon />} onClick={() => setAsking('json')}>
            {t('json')}
          </Button>
        </FlexItem>
        <FlexItem>
          <Button variant="plain" icon={<EraserIcon />} aria-label={t('clear')} isDisabled={Object.keys(tried.lead).length === 0} onClick={() => onStart({ lead: {}, asOf: null })} />
        </FlexItem>
      </Flex>
      {asking === 'json' && <PasteJson tried={tried} onDone={start} onClose={() => setAsking(null)} />}
      {asking === 'lead' && <FindLead onDone={start} onClose={() => setAsking(null)} />}
    </>
  );
}
