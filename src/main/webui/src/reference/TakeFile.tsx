import { Radio } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { raw } from '~/api/client';
import { Alert } from '~/shared/Alert';
import { Field } from '~/shared/Field';
import { FileChoice } from '~/shared/FileChoice';
import { useFormats } from '~/shared/format';
import { FormDialog } from '~/shared/FormDialog';
import { faultsOf } from '~/shared/faults';
import { useToasts } from '~/shared/toasts';
import { Preview } from './Preview';
import { referenceKeys, type Kind, type Taken } from './queries';
import { FileFaults } from './FileFaults';

type Mode = 'merge' | 'replace';

async function sent(kind: string, file: File, mode: Mode, dryRun: boolean): Promise<Taken> {
  const answered = await raw(`/api/v1/reference/${kind}?mode=${mode}&dryRun=${dryRun}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  });
  return (await answered.json()) as Taken;
}

/** Takes a CSV file, after a look at what it would change. */
export function TakeFile({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const { t } = useTranslation('reference');
  const formats = useFormats();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<Mode>('merge');
  const look = useMutation({ mutationFn: (asked: { file: File; mode: Mode }) => sent(kind.kind, asked.file, asked.mode, true) });
  const take = useMutation({
    mutationFn: () => sent(kind.kind, file!, mode, false),
    onSuccess: async (taken) => {
      await queries.invalidateQueries({ queryKey: referenceKeys.of(kind.kind) });
      toasts.done(t('fileTaken', countsOf(taken)));
      onClose();
    },
  });
  function choose(chosen: File | null, how: Mode) {
    setFile(chosen);
    setMode(how);
    take.reset();
    if (chosen) look.mutate({ file: chosen, mode: how });
    else look.reset();
  }
  const countsOf = (taken: Taken) => ({
    added: formats.number(taken.added),
    changed: formats.number(taken.changed),
    removed: formats.number(taken.removed),
  });
  const error = take.error ?? look.error;
  const changes = look.data ? look.data.added + look.data.changed + look.data.removed : 0;
  return (
    <FormDialog
      size="large"
      title={t('uploadTitle', { kind: t(`kind.${kind.kind}`) })}
      intro={t('uploadIntro', { columns: kind.fields.map((field) => field.name).join(', ') })}
      action={t('take')}
      danger={Boolean(look.data && look.data.removed > 0)}
      busy={take.isPending || look.isPending}
      disabled={!look.data || changes === 0 || Boolean(look.error)}
      error={error}
      reason={faultsOf(error).length > 0 ? t('nothingTaken') : undefined}
      onSubmit={() => take.mutate()}
      onClose={onClose}
    >
      <FileChoice id="reference-file" label={t('file')} file={file} ends={['.csv']} onChoose={(chosen) => choose(chosen, mode)} />
      <Field id="reference-mode" label={t('mode')} group>
        {(['merge', 'replace'] as const).map((each) => (
          <Radio
            key={each}
            id={`reference-${each}`}
            name="reference-mode"
            label={t(`modes.${each}`)}
            description={t(`modesMean.${each}`)}
            isChecked={mode === each}
            onChange={() => choose(file, each)}
          />
        ))}
      </Field>
      {error && <FileFaults kind={kind} faults={faultsOf(error)} />}
      {look.data && changes === 0 && <Alert isInline component="p" variant="info" title={t('changesNothing')} />}
      {look.data && changes > 0 && <Preview kind={kind} taken={look.data} />}
    </FormDialog>
  );
}
