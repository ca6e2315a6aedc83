import { Button, Progress as Bar } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { Menu } from '~/shared/Menu';
import { useToasts } from '~/shared/toasts';
import { exported, MOST, type FileKind, type Progress } from './exporting';
import type { DecisionFilters } from './filters';

/** Saves what the filters find as a file, with how far it is while it comes. */
export function ExportMenu({ filters }: { filters: DecisionFilters }) {
  const { t } = useTranslation('decision');
  const formats = useFormats();
  const toasts = useToasts();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const file = useMutation({
    mutationFn: (kind: FileKind) => {
      running.current = new AbortController();
      return exported(filters, kind, running.current.signal, setProgress);
    },
    onSuccess: (count) => toasts.done(t('export.done', { count, shown: formats.number(count) })),
    onError: (failure) => !running.current?.signal.aborted && toasts.failed(failure, t('export.failed')),
    onSettled: () => setProgress(null),
  });
  if (file.isPending) {
    const share = progress?.found ? Math.round((progress.written / progress.found) * 100) : 0;
    return (
      <div className="decision-export">
        <Bar
          value={share}
          size="sm"
          title={t('export.running')}
          label={progress ? t('export.progress', { written: formats.number(progress.written), found: formats.number(progress.found) }) : undefined}
          aria-label={t('export.running')}
        />
        <Button variant="link" isInline onClick={() => running.current?.abort()}>
          {t('export.stop')}
        </Button>
      </div>
    );
  }
  const more = t('export.limit', { most: formats.number(MOST) });
  return (
    <Menu
      label={t('export.title')}
      icon={<DownloadIcon />}
      variant="secondary"
      choices={[
        { key: 'csv', text: t('export.csv'), more, onChoose: () => file.mutate('csv') },
        { key: 'ndjson', text: t('export.ndjson'), more, onChoose: () => file.mutate('ndjson') },
      ]}
    />
  );
}
