import type { Schemas } from '~/api/client';

/** Whether a cell asks something of the facts or says what comes of it. */
export type Kind = 'input' | 'output';

/** What is to be known of a column to read its cells. */
export type CellColumn = Pick<Schemas['TableColumn'], 'label' | 'type' | 'allowed'>;

/** What is wrong or doubtful in a cell: a key of this module's words and the values it names. */
export interface Fault {
  key: string;
  values?: Record<string, unknown>;
}

/** What was typed, as FEEL; `changed` where it was written otherwise. A doubtful text is kept and has a fault. */
export interface Reading {
  feel: string;
  changed: boolean;
  fault?: Fault;
}

export const ANY = '-';
export const UNKNOWN = 'null';

export const asWritten = (text: string): Reading => ({ feel: text, changed: false });

export const understood = (text: string, feel: string): Reading => ({ feel, changed: feel !== text });

export const doubtful = (text: string, key: string, values?: Record<string, unknown>): Reading => ({
  feel: text,
  changed: false,
  fault: values ? { key, values } : { key },
});

export const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

export const foreign = (text: string, allowed: readonly string[]): Reading =>
  doubtful(text, 'faults.foreignValue', { allowed: allowed.join(', ') });
