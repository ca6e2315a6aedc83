import { Card, CardBody, CardFooter, CardTitle, Gallery, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ruleSets } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { When } from '~/shared/When';

export function RuleSetsPage() {
  const { t } = useTranslation('ruleset');
  const found = useQuery(ruleSets);
  return (
    <PageFrame title={t('title')} intro={t('intro')}>
      <Shown of={found}>
        {(list) => (
          <Gallery hasGutter minWidths={{ default: '20rem' }}>
            {list.map(({ name, live }) => (
              <Card key={name} component="section">
                <CardTitle component="h2">
                  <Link to="/rulesets/$ruleSet" params={{ ruleSet: name }}>
                    {name}
                  </Link>{' '}
                  <Label color="green" isCompact>
                    {t('liveVersion', { version: live.version })}
                  </Label>
                </CardTitle>
                <CardBody>
                  <p>{t(`decides.${name}`, { defaultValue: t('decidesOwn') })}</p>
                </CardBody>
                <CardFooter>
                  {t('since')} <When at={live.effectiveFrom} />
                </CardFooter>
              </Card>
            ))}
          </Gallery>
        )}
      </Shown>
    </PageFrame>
  );
}
