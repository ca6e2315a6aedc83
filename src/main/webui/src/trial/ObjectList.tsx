import { Button, ExpandableSection } from '@patternfly/react-core';
import { PlusCircleIcon, TrashIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/shared/format';
import { FactRow, type FormOf } from './FactRow';
import type { FactField } from './schema';
import { pointer, type Path, type Tree } from './tree';
import { valueName } from './wording';

interface ObjectListProps {
  field: FactField;
  value: unknown;
  of: FormOf;
  onChange: (path: Path, value: unknown) => void;
}

const ACTIVITIES = 'activities';

/** What a new item begins with: an activity happened now. */
const begun = (list: string): Tree => (list === ACTIVITIES ? { at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') } : {});

/** A list of objects, such as activities: each opens to its facts, and can be taken away. */
export function ObjectList({ field, value, of, onChange }: ObjectListProps) {
  const { t } = useTranslation('trial');
  const formats = useFormats();
  const items = Array.isArray(value) ? (value as Tree[]) : [];
  const [open, setOpen] = useState<number | null>(null);
  const list = field.path.at(-1) ?? '';
  const set = (next: Tree[]) => onChange(field.path, next.length ? next : undefined);
  const titleOf = (item: Tree, place: number) => {
    const type = typeof item.type === 'string' ? (of.types.get(item.type) ?? valueName(t, item.type)) : null;
    const name = type ?? (item.id as string | undefined) ?? t('item', { place: place + 1 });
    const when = new Date(String(item.at ?? item.lastAt));
    return Number.isNaN(when.getTime()) ? name : `${name} · ${formats.dateTime(when)}`;
  };
  return (
    <>
      {items.length > 0 && (
        <ul className="vaglio-items">
          {items.map((item, place) => {
            const faulty = [...of.faults.keys()].some((at) => at.startsWith(`${pointer([...field.path, place])}/`));
            return (
              <li key={place} className={faulty ? 'vaglio-faulty' : undefined}>
                <ExpandableSection
                  toggleText={titleOf(item, place)}
                  isExpanded={open === place}
                  onToggle={(_, isOpen) => setOpen(isOpen ? place : null)}
                >
                  <div className="vaglio-try-fields">
                    {open === place &&
                      field.fields.map((inner) => (
                        <FactRow
                          key={inner.path.join('.')}
                          field={inner}
                          path={[...field.path, place, ...inner.path]}
                          named={[...field.path, ...inner.path]}
                          value={inner.path.reduce<unknown>((tree, step) => (tree as Tree | undefined)?.[step], item)}
                          of={of}
                          onChange={onChange}
                        />
                      ))}
                  </div>
                </ExpandableSection>
                <Button
                  variant="plain"
                  icon={<TrashIcon />}
                  aria-label={t('remove', { what: titleOf(item, place) })}
                  onClick={() => {
                    setOpen(null);
                    set(items.filter((_, other) => other !== place));
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Button
        variant="link"
        isInline
        icon={<PlusCircleIcon />}
        onClick={() => {
          set([...items, begun(list)]);
          setOpen(items.length);
        }}
      >
        {list === ACTIVITIES ? t('addActivity') : t('add')}
      </Button>
    </>
  );
}
