import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: string;
  required?: boolean;
  /** What may be entered, below the field. */
  hint?: ReactNode;
  /** What is wrong with what was entered; in the place of the hint. */
  fault?: ReactNode;
  /** Several inputs under one label, such as checkboxes. */
  group?: boolean;
  children: ReactNode;
}

/** The id of the text below a field, for its `aria-describedby`. */
export function hintOf(id: string): string {
  return `${id}-hint`;
}

/** A field of a form with its label, and below it what may be entered or what is wrong. */
export function Field({ id, label, required = false, hint, fault, group = false, children }: FieldProps) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={required} role={group ? 'group' : undefined}>
      {children}
      {(fault || hint) && (
        <FormHelperText>
          <HelperText id={hintOf(id)} isLiveRegion={Boolean(fault)}>
            <HelperTextItem variant={fault ? 'error' : 'default'}>{fault ?? hint}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
