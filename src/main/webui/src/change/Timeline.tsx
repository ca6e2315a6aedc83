import { Button, Card, CardBody, CardTitle, Form, FormGroup, TextArea } from '@patternfly/react-core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { When } from '~/shared/When';
import { useAct } from './calls';
import { eventText, eventWords } from './events';
import { LONGEST, type ChangeRequest } from './queries';
import { Refused } from './Refused';
import { refusal, type Standing } from './standing';
import { useFormats } from '~/shared/format';

/** What happened to a request and what was said of it, in its order, and the place to say more. */
export function Timeline({ change, standing }: { change: ChangeRequest; standing: Standing }) {
  const { t } = useTranslation('change');
  const formats = useFormats();
  return (
    <Card>
      <CardTitle component="h2">{t('timeline.title')}</CardTitle>
      <CardBody>
        <ol className="vaglio-change-timeline">
          {change.history.map((event, index) => (
            <li key={index} data-what={event.what}>
              <p>
                {eventWords(event, t, formats)}{' '}
                <span className="vaglio-change-detail">
                  <When at={event.at} />
                </span>
              </p>
              {eventText(event) && <blockquote>{eventText(event)}</blockquote>}
            </li>
          ))}
        </ol>
        <Say change={change} standing={standing} />
      </CardBody>
    </Card>
  );
}

function Say({ change, standing }: { change: ChangeRequest; standing: Standing }) {
  const { t } = useTranslation('change');
  const me = useMe();
  const [comment, setComment] = useState('');
  const doing = useAct(change, 'comment');
  const field = useId();
  const refused = refusal('comment', standing, me);
  if (refused !== null) return <p className="vaglio-change-detail">{t(`why.${refused}`)}</p>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (comment.trim() === '' || doing.isPending) return;
    doing.mutate({ comment }, { onSuccess: () => setComment('') });
  };
  return (
    <Form onSubmit={send} className="vaglio-no-print">
      {doing.error && <Refused error={doing.error} />}
      <FormGroup label={t('timeline.say')} fieldId={field}>
        <TextArea id={field} value={comment} onChange={(_, text) => setComment(text)} maxLength={LONGEST} rows={3} resizeOrientation="vertical" />
      </FormGroup>
      <div>
        <Button type="submit" variant="secondary" isLoading={doing.isPending} isDisabled={comment.trim() === '' || doing.isPending}>
          {t('timeline.send')}
        </Button>
      </div>
    </Form>
  );
}
