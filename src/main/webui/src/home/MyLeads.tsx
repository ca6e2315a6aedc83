import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { DueTime } from '~/pipeline/DueTime';
import { topLeads, type QueuedLead } from '~/pipeline/queries';
import { Shown } from '~/shared/States';

const FIRST = 5;

/** The leads that are the reader's to work on first. */
export function MyLeads({ ruleSet }: { ruleSet: string }) {
  const { t, i18n } = useTranslation(['home', 'pipeline']);
  const { name } = useMe();
  const [now] = useState(() => new Date());
  const found = useQuery(topLeads(ruleSet, name, FIRST, i18n.language));
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h2">{t('mine.title')}</CardTitle>
      <CardBody>
        <Shown of={found}>
          {(leads) =>
            leads.length === 0 ? (
              <p>
                {t('mine.none')}{' '}
                <Link to="/queue" search={{ ruleSet, everyone: true }}>
                  {t('mine.all')}
                </Link>
              </p>
            ) : (
              <>
                <ol className="vaglio-home-list">
                  {leads.map((lead) => (
                    <Lead key={lead.decisionId} lead={lead} now={now} />
                  ))}
                </ol>
                <Link to="/queue" search={{ ruleSet }}>
                  {t('mine.open')}
                </Link>
              </>
            )
          }
        </Shown>
      </CardBody>
    </Card>
  );
}

function Lead({ lead, now }: { lead: QueuedLead; now: Date }) {
  return (
    <li>
      <DueTime at={lead.dueAt} now={now} />
      <Link to="/decisions/$id" params={{ id: lead.decisionId }}>{lead.leadId ?? lead.decisionId}</Link>
      <span className="vaglio-home-quiet">{lead.because?.label}</span>
    </li>
  );
}
