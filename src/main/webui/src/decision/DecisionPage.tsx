import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { DecisionStory } from './DecisionStory';
import { decision } from './queries';

export function DecisionPage() {
  const { t, i18n } = useTranslation('decision');
  const { id } = useParams({ strict: false }) as { id: string };
  const found = useQuery(decision(id, i18n.language));
  return (
    <PageFrame title={t('score')}>
      <Shown of={found}>{(one) => <DecisionStory decision={one} />}</Shown>
    </PageFrame>
  );
}
