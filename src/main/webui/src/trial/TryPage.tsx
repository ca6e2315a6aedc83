import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { draft as draftOf, ruleSets, USUAL_RULE_SET, versions, type Version } from '~/rules/queries';
import { PageFrame } from '~/shared/PageFrame';
import { Shown } from '~/shared/States';
import { TryDraft } from './TryDraft';
import { TrySpace } from './TrySpace';

const PAGE = '/shell/try';

function TryVersion({ version }: { version: Version }) {
  const target = useMemo(() => ({ ruleSet: version.ruleSet, version: version.version }), [version.ruleSet, version.version]);
  return <TrySpace target={target} revision={version.version} />;
}

function OnDraft({ id }: { id: string }) {
  const found = useQuery(draftOf(id));
  return <Shown of={found}>{(draft) => <TryDraft draft={id} revision={draft.revision} />}</Shown>;
}

/** Which rules decide: those of a rule set that are live, or those of an earlier version. */
function Chooser({ ruleSet, version, found }: { ruleSet: string; version: number | undefined; found: Version[] }) {
  const { t } = useTranslation('trial');
  const navigate = useNavigate({ from: '/try' });
  const sets = useQuery(ruleSets);
  return (
    <div className="vaglio-chooser">
      <FormSelect
        aria-label={t('ruleSet')}
        value={ruleSet}
        onChange={(_, name) => void navigate({ search: { ruleSet: name === USUAL_RULE_SET ? undefined : name } })}
      >
        {(sets.data ?? [{ name: ruleSet }]).map((set) => (
          <FormSelectOption key={set.name} value={set.name} label={t('ruleSetIs', { name: set.name })} />
        ))}
      </FormSelect>
      <FormSelect
        aria-label={t('version')}
        value={version === undefined ? '' : String(version)}
        onChange={(_, number) => void navigate({ search: (before) => ({ ...before, version: number ? Number(number) : undefined }) })}
      >
        <FormSelectOption value="" label={t('liveVersion')} />
        {found
          .filter((one) => !one.retiredAt)
          .map((one) => (
            <FormSelectOption key={one.version} value={String(one.version)} label={t('versionIs', { version: one.version })} />
          ))}
      </FormSelect>
    </div>
  );
}

/** Try a lead: what would be decided, without any decision. */
export function TryPage() {
  const { t } = useTranslation('trial');
  const { ruleSet = USUAL_RULE_SET, version, draft } = useSearch({ from: PAGE });
  const found = useQuery({ ...versions(ruleSet), enabled: !draft });
  return (
    <PageFrame
      title={t('title')}
      intro={t('intro')}
      actions={!draft && found.data && <Chooser ruleSet={ruleSet} version={version} found={found.data} />}
    >
      {draft ? (
        <OnDraft id={draft} />
      ) : (
        <Shown of={found}>
          {(known) => {
            const chosen = known.find((one) => (version === undefined ? one.live : one.version === version));
            return chosen ? <TryVersion version={chosen} /> : <p>{t('noVersion')}</p>;
          }}
        </Shown>
      )}
    </PageFrame>
  );
}
