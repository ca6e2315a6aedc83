import { Badge, ExpandableSection, Form } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '~/api/problem';
import { FactRow, type FormOf } from './FactRow';
import { ObjectList } from './ObjectList';
import type { FactGroup } from './schema';
import { at, filled, put, type Path, type Tree } from './tree';
import { groupName } from './wording';

interface FactFormProps {
  groups: FactGroup[];
  types: Map<string, string>;
  lead: Tree;
  faults?: Fault[];
  onChange: (lead: Tree) => void;
}

const NO_FAULTS: Fault[] = [];

/** The facts of a lead by subject, as the rules declare them; a fact that is left empty is unknown. */
export function FactForm({ groups, types, lead, faults = NO_FAULTS, onChange }: FactFormProps) {
  const { t } = useTranslation('trial');
  const [opened, setOpened] = useState<Record<string, boolean>>({});
  const of = useMemo<FormOf>(() => ({ faults: new Map(faults.map((fault) => [fault.pointer ?? '', fault])), types }), [faults, types]);
  const change = (path: Path, value: unknown) => onChange(put(lead, path, value) as Tree);
  const faulty = (group: string) => faults.some((fault) => fault.pointer?.startsWith(`/${group}/`) || fault.pointer === `/${group}`);
  return (
    <Form isWidthLimited={false} onSubmit={(event) => event.preventDefault()} className="vaglio-form">
      {groups.map((group) => {
        const open = opened[group.name] ?? faulty(group.name);
        const count = filled(lead[group.name]);
        return (
          <ExpandableSection
            key={group.name}
            isExpanded={open}
            onToggle={(_, isOpen) => setOpened({ ...opened, [group.name]: isOpen })}
            toggleContent={
              <span className="vaglio-group-title">
                {groupName(t, group.name)}
                {count > 0 && <Badge screenReaderText={t('filled')}>{count}</Badge>}
                {faulty(group.name) && <span className="vaglio-wrong">{t('wrong')}</span>}
              </span>
            }
          >
            {open && (
              <div className="vaglio-try-fields">
                {group.fields.map((field) =>
                  field.kind === 'objects' ? (
                    <div key={field.path.join('.')} className="vaglio-wide">
                      <ObjectList field={field} value={at(lead, field.path)} of={of} onChange={change} />
                    </div>
                  ) : (
                    <FactRow
                      key={field.path.join('.')}
                      field={field}
                      path={field.path}
                      named={field.path}
                      value={at(lead, field.path)}
                      of={of}
                      onChange={change}
                    />
                  ),
                )}
              </div>
            )}
          </ExpandableSection>
        );
      })}
    </Form>
  );
}
