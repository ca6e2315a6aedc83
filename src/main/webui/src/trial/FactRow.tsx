import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '~/api/problem';
import { FactInput } from './FactInput';
import type { FactField } from './schema';
import { pointer, type Path } from './tree';
import { factName } from './wording';

/** What all facts of a form have in common. */
export interface FormOf {
  /** By JSON pointer. */
  faults: Map<string, Fault>;
  /** The types of activities, with their names. */
  types: Map<string, string>;
}

interface FactRowProps {
  field: FactField;
  /** From the lead, with the places in lists. */
  path: Path;
  /** Without the places in lists: the key of the fact's name. */
  named: string[];
  value: unknown;
  of: FormOf;
  onChange: (path: Path, value: unknown) => void;
}

const limits = (field: FactField): { least: number; most: number } | null =>
  field.least !== undefined && field.most !== undefined ? { least: field.least, most: field.most } : null;

/** A fact with its name and, where the service refused it, what would be allowed. */
export function FactRow({ field, path, named, value, of, onChange }: FactRowProps) {
  const { t } = useTranslation('trial');
  const id = useId();
  const fault = of.faults.get(pointer(path));
  const known = named.join('.') === 'activities.type' ? of.types : undefined;
  const range = limits(field);
  const several = field.kind === 'choices';
  return (
    <FormGroup label={factName(t, named)} fieldId={several ? undefined : id} role={several ? 'group' : undefined}>
      <FactInput
        id={id}
        field={field}
        value={value}
        known={known}
        wrong={fault !== undefined}
        describedBy={fault ? `${id}-fault` : undefined}
        onChange={(next) => onChange(path, next)}
      />
      {fault && (
        <FormHelperText>
          <HelperText>
            <HelperTextItem id={`${id}-fault`} variant="error">
              {range ? t('range', range) : t(`fault.${fault.code as string}` as 'title', { defaultValue: fault.detail ?? '' })}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
