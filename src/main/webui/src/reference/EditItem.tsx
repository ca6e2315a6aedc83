import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { FormDialog } from '~/shared/FormDialog';
import { faultAt } from '~/shared/faults';
import { useToasts } from '~/shared/toasts';
import { ItemField } from './ItemField';
import { referenceKeys, type Item, type Kind } from './queries';
import { said } from './said';
import { enteredOf, itemOf } from './values';

interface EditItemProps {
  kind: Kind;
  /** None where one is added. */
  item?: Item;
  /** Ids that are there: to add one of them would change it. */
  taken: Set<string>;
  onClose: () => void;
}

export function EditItem({ kind, item, taken, onClose }: EditItemProps) {
  const { t } = useTranslation('reference');
  const queries = useQueryClient();
  const toasts = useToasts();
  const [entered, setEntered] = useState(() => enteredOf(kind.fields, item));
  const save = useMutation({
    mutationFn: () => {
      const whole = itemOf(kind.fields, entered);
      return answer(api.PUT('/api/v1/reference/{kind}/{id}', { params: { path: { kind: kind.kind, id: whole.id } }, body: whole }));
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: referenceKeys.of(kind.kind) });
      toasts.done(t(item ? 'changed' : 'added', { id: saved.id }));
      onClose();
    },
  });
  const isTaken = !item && taken.has((entered.id ?? '').trim());
  const incomplete = kind.fields.some((field) => field.required && !entered[field.name]?.trim());
  return (
    <FormDialog
      title={t(`${item ? 'edit' : 'add'}.${kind.kind}`)}
      action={t(item ? 'save' : 'addOne')}
      busy={save.isPending}
      disabled={isTaken || incomplete}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {kind.fields.map((field) => (
        <ItemField
          key={field.name}
          kind={kind.kind}
          field={field}
          value={entered[field.name] ?? ''}
          fixed={Boolean(item) && field.name === 'id'}
          fault={isTaken && field.name === 'id' ? t('taken') : said(t, faultAt(save.error, `/${field.name}`), field)}
          onChange={(text) => setEntered((before) => ({ ...before, [field.name]: text }))}
        />
      ))}
    </FormDialog>
  );
}
