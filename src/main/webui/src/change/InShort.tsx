import { Card, CardBody, CardTitle, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSpeech } from '~/difference/speech';
import { useFormats } from '~/shared/format';
import { inWords } from './inWords';
import type { ChangeRequest } from './queries';
import { stepOf, type Standing } from './standing';
import { StepLabel } from './StepLabel';

/** What a request changes, in a paragraph, and why in the words of who asks. */
export function InShort({ change, standing, live }: { change: ChangeRequest; standing: Standing; live: number | undefined }) {
  const { t } = useTranslation('change');
  const speech = useSpeech();
  const formats = useFormats();
  const step = stepOf(standing, live);
  return (
    <Card className="vaglio-change-short">
      <CardTitle component="h2">
        <span className="vaglio-change-heading">
          {t('short.title')} <StepLabel step={step} />
        </span>
      </CardTitle>
      <CardBody>
        <Content component="p">{inWords(change, step, t, speech, formats).join(' ')}</Content>
        <Content component="blockquote" className="vaglio-change-reason">
          {change.reason}
          <footer>{t('short.by', { who: change.submittedBy })}</footer>
        </Content>
      </CardBody>
    </Card>
  );
}
