import { FormSelect, FormSelectOption, FormSelectOptionGroup } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { draftTables, type Draft } from '~/rules/queries';
import type { Tab } from './desk';

/** Leads to another table of the draft, with the same beside it. */
export const Switcher = memo(function Switcher({ draft, table, tab }: { draft: Draft; table: string; tab: Tab | undefined }) {
  const { t, i18n } = useTranslation('draft');
  const navigate = useNavigate();
  const tables = useQuery(draftTables(draft.id, i18n.language)).data ?? [];
  const models = [...new Set(tables.map(({ model }) => model))];
  return (
    <FormSelect
      aria-label={t('otherTable')}
      className="vaglio-desk-switcher"
      value={table}
      onChange={(_, id) => void navigate({ to: '/drafts/$draft/tables/$table', params: { draft: draft.id, table: id }, search: { tab } })}
    >
      {models.map((model) => (
        <FormSelectOptionGroup key={model} label={model}>
          {tables
            .filter((one) => one.model === model)
            .map(({ id, label }) => (
              <FormSelectOption key={id} value={id} label={label} />
            ))}
        </FormSelectOptionGroup>
      ))}
    </FormSelect>
  );
});
