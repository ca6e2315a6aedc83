import { Button } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '~/shared/download';
import { useToasts } from '~/shared/toasts';
import { exportLeads } from './export';
import type { QueueFilter } from './queries';

/** Saves all leads of a filter as CSV, however many pages they are. */
export function ExportButton({ filter, name }: { filter: QueueFilter; name: string }) {
  const { t, i18n } = useTranslation('pipeline');
  const toasts = useToasts();
  const [pages, setPages] = useState(0);
  const exporting = useMutation({
    mutationFn: () => exportLeads(filter, i18n.language, setPages),
    onSuccess: ({ csv }) => {
      save(new Blob(csv, { type: 'text/csv;charset=utf-8' }), name);
      toasts.done(t('export.done'));
    },
    onError: (failure) => toasts.failed(failure, t('export.failed')),
    onSettled: () => setPages(0),
  });
  return (
    <Button
      variant="secondary"
      icon={<DownloadIcon />}
      isLoading={exporting.isPending}
      isDisabled={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {exporting.isPending ? t('export.busy', { count: pages }) : t('export.title')}
    </Button>
  );
}
