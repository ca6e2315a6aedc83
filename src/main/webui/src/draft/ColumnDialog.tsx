import { FormGroup, FormSelect, FormSelectOption, Radio, TextInput } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import { Field, hintOf } from '~/shared/Field';
import { FormDialog } from '~/shared/FormDialog';
import type { Edit } from './calls';
import { FACT_TYPES, newColumn, NAME, type ColumnWish, type FactType } from './column';

interface ColumnDialogProps {
  table: RuleTable;
  onAdd: (edits: Edit[]) => void;
  onClose: () => void;
}

/** Asks what a new column asks for: a fact that is there, or one of the company's own that comes with it (P7). */
export function ColumnDialog({ table, onAdd, onClose }: ColumnDialogProps) {
  const { t } = useTranslation('draft');
  const id = useId();
  const [wish, setWish] = useState<ColumnWish>({ label: '', own: true, name: '', type: 'string', allowed: '', expression: '', at: table.inputs.length });
  const set = (change: Partial<ColumnWish>) => setWish((before) => ({ ...before, ...change }));
  const edit = newColumn(table.id, wish);
  const submit = () => {
    if (edit) onAdd([edit]);
    onClose();
  };
  return (
    <FormDialog title={t('column.title')} intro={t('column.text')} action={t('column.add')} busy={false} disabled={!edit} onSubmit={submit} onClose={onClose}>
      <Field id={`${id}-label`} label={t('column.label')}>
        <TextInput id={`${id}-label`} value={wish.label} onChange={(_, label) => set({ label })} maxLength={200} autoFocus isRequired />
      </Field>
      <FormGroup role="radiogroup" label={t('column.asks')} fieldId={`${id}-own`}>
        <Radio id={`${id}-own`} name={`${id}-asks`} label={t('column.own')} description={t('column.ownText')} isChecked={wish.own} onChange={() => set({ own: true })} />
        <Radio id={`${id}-known`} name={`${id}-asks`} label={t('column.known')} description={t('column.knownText')} isChecked={!wish.own} onChange={() => set({ own: false })} />
      </FormGroup>
      {wish.own ? (
        <OwnFact id={id} wish={wish} set={set} />
      ) : (
        <Field id={`${id}-expression`} label={t('column.expression')} hint={t('column.expressionHelp')}>
          <TextInput id={`${id}-expression`} value={wish.expression} onChange={(_, expression) => set({ expression })} placeholder="Facts.company.country" isRequired aria-describedby={hintOf(`${id}-expression`)} />
        </Field>
      )}
      <Field id={`${id}-at`} label={t('column.place')}>
        <FormSelect id={`${id}-at`} value={String(wish.at)} onChange={(_, at) => set({ at: Number(at) })}>
          <FormSelectOption value="0" label={t('column.first')} />
          {table.inputs.map((column, at) => (
            <FormSelectOption key={column.id} value={String(at + 1)} label={t('column.after', { column: column.label })} />
          ))}
        </FormSelect>
      </Field>
    </FormDialog>
  );
}

function OwnFact({ id, wish, set }: { id: string; wish: ColumnWish; set: (change: Partial<ColumnWish>) => void }) {
  const { t } = useTranslation('draft');
  const wrong = wish.name !== '' && !NAME.test(wish.name);
  return (
    <>
      <Field id={`${id}-name`} label={t('column.name')} hint={t('column.nameHelp', { name: wish.name || 'plan' })} fault={wrong && t('column.nameWrong')}>
        <TextInput id={`${id}-name`} value={wish.name} onChange={(_, name) => set({ name })} validated={wrong ? 'error' : 'default'} isRequired aria-describedby={hintOf(`${id}-name`)} />
      </Field>
      <Field id={`${id}-type`} label={t('column.type')}>
        <FormSelect id={`${id}-type`} value={wish.type} onChange={(_, type) => set({ type: type as FactType })}>
          {FACT_TYPES.map((type) => (
            <FormSelectOption key={type} value={type} label={t(`column.types.${type.replaceAll(' ', '_')}`)} />
          ))}
        </FormSelect>
      </Field>
      {wish.type === 'string' && (
        <Field id={`${id}-allowed`} label={t('column.allowed')} hint={t('column.allowedHelp')}>
          <TextInput id={`${id}-allowed`} value={wish.allowed} onChange={(_, allowed) => set({ allowed })} placeholder={t('column.allowedExample')} aria-describedby={hintOf(`${id}-allowed`)} />
        </Field>
      )}
    </>
  );
}
