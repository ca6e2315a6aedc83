import { Card, CardBody, CardTitle, Content, Gallery } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/api/me';
import { CopiedBlock } from '~/shared/CopiedBlock';
import { links } from './links';

/** A first lead, small enough to be read. */
const LEAD = {
  lead: { id: 'L-1', source: 'web_form' },
  contact: { email: 'anna.rossi@example.com', country: 'Italy', jobTitle: 'Head of Sales' },
  company: { name: 'Rossi Software', industry: 'software', employees: 120 },
  activities: [{ type: 'trial_request', at: new Date(Date.now() - 60_000).toISOString() }],
};

function curl(ruleSet: string): string {
  return [
    `curl '${location.origin}/api/v1/decisions?ruleSet=${encodeURIComponent(ruleSet)}' \\`,
    '  -H "Authorization: Bearer $VAGLIO_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(LEAD)}'`,
  ].join('\n');
}

/** What leads to the first decision, where there is none yet. */
export default function FirstSteps({ ruleSet }: { ruleSet: string }) {
  const { t } = useTranslation('home');
  const tries = useMay('editor', 'approver', 'administrator');
  const uploads = useMay('caller', 'editor', 'approver', 'administrator');
  const keys = useMay('administrator');
  return (
    <section aria-labelledby="first">
      <Content>
        <h2 id="first">{t('first.title')}</h2>
        <p>{t('first.text', { ruleSet })}</p>
      </Content>
      <Gallery hasGutter minWidths={{ default: '100%', lg: '20rem' }} className="vaglio-first">
        <Card isFullHeight className="vaglio-first-send">
          <CardTitle component="h3">{t('first.send')}</CardTitle>
          <CardBody>
            <p>{t('first.sendText')}</p>
            <CopiedBlock label={t('first.command')} text={curl(ruleSet)} />
            <p>{keys ? <Link {...links.keys}>{t('first.key')}</Link> : t('first.askKey')}</p>
          </CardBody>
        </Card>
        {tries && (
          <Card isFullHeight>
            <CardTitle component="h3">{t('first.try')}</CardTitle>
            <CardBody>
              <p>{t('first.tryText')}</p>
              <Link {...links.try}>{t('first.tryLink')}</Link>
            </CardBody>
          </Card>
        )}
        {uploads && (
          <Card isFullHeight>
            <CardTitle component="h3">{t('first.file')}</CardTitle>
            <CardBody>
              <p>{t('first.fileText')}</p>
              <Link {...links.upload}>{t('first.fileLink')}</Link>
            </CardBody>
          </Card>
        )}
      </Gallery>
    </section>
  );
}
