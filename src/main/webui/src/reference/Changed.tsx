import { useTranslation } from 'react-i18next';
import type { Kind } from './queries';
import { Value } from './Value';
import { textOf } from './values';

type Content = Record<string, unknown> | null;

/** What became of an item, field by field: the old value struck through before the new one. */
export function Changed({ kind, before, after }: { kind: Kind; before: Content; after: Content }) {
  const { t } = useTranslation('reference');
  const word = !before ? t('wasAdded') : !after ? t('wasRemoved') : null;
  const fields = kind.fields.filter((field) => field.name !== 'id' && textOf(before?.[field.name]) !== textOf(after?.[field.name]));
  return (
    <>
      {word && <strong>{word}</strong>}
      {fields.map((field) => (
        <span key={field.name} className="vaglio-reference-change">
          {t(`field.${field.name}`)}:{' '}
          {textOf(before?.[field.name]) && (
            <del>
              <Value field={field} value={before?.[field.name]} />
            </del>
          )}{' '}
          {textOf(after?.[field.name]) && (
            <ins>
              <Value field={field} value={after?.[field.name]} />
            </ins>
          )}
        </span>
      ))}
    </>
  );
}
