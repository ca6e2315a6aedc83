import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { raw } from '~/api/client';
import { draft as draftOf, ruleKeys } from '~/rules/queries';
import { useToasts } from '~/shared/toasts';
import { fileText } from './queries';
import { addCase, changeCase, readCases, removeCase, type Case } from './yaml';

/** What happens to a case of a file. */
export type CaseAct =
  | { kind: 'add'; file: string; to: Case }
  | { kind: 'change'; file: string; from: Case; to: Case }
  | { kind: 'remove'; file: string; from: Case };

/** Somebody else changed the case since it was opened, or took its name. */
export class CaseConflict extends Error {
  constructor(readonly kind: 'changed' | 'gone' | 'named') {
    super(kind);
  }
}

const same = (a: Case | undefined, b: Case): boolean => {
  const { file: _a, ...mine } = (a ?? {}) as Case & { file?: string };
  const { file: _b, ...other } = b as Case & { file?: string };
  return JSON.stringify(mine) === JSON.stringify(other);
};

/** Throws CaseConflict where the file, as it stands, does not allow the act. */
async function allowed(text: string, act: CaseAct): Promise<void> {
  const cases = await readCases(text);
  if (act.kind !== 'add') {
    const theirs = cases.find((one) => one.name === act.from.name);
    if (!theirs) throw new CaseConflict('gone');
    if (!same(theirs, act.from)) throw new CaseConflict('changed');
  }
  const renamed = act.kind === 'add' || (act.kind === 'change' && act.to.name !== act.from.name);
  if (renamed && cases.some((one) => one.name === act.to.name)) throw new CaseConflict('named');
}

function applied(text: string, act: CaseAct): Promise<string> {
  if (act.kind === 'add') return addCase(text, act.to);
  return act.kind === 'change' ? changeCase(text, act.from.name, act.to) : removeCase(text, act.from.name);
}

/** Writes a case into its file, on what stands there now; every act is a revision of the draft. */
export function useSaveCase(draft: string) {
  const { t } = useTranslation('cases');
  const queries = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: async (act: CaseAct) => {
      const { revision } = await queries.fetchQuery({ ...draftOf(draft), staleTime: 0 });
      const text = await fileText(draft, act.file);
      await allowed(text, act);
      const reason = t(`reason.${act.kind}`, { name: act.kind === 'remove' ? act.from.name : act.to.name });
      const query = new URLSearchParams({ revision: String(revision), reason });
      await raw(`/api/v1/drafts/${draft}/files/${act.file}?${query.toString()}`, {
        method: 'PUT',
        body: await applied(text, act),
        headers: { 'Content-Type': 'text/plain' },
      });
    },
    onSuccess: async (_, act) => {
      await queries.invalidateQueries({ queryKey: ruleKeys.draft(draft) });
      toasts.done(t(`done.${act.kind}`));
    },
    onError: (error) => {
      if (!(error instanceof CaseConflict)) toasts.failed(error);
    },
  });
}
