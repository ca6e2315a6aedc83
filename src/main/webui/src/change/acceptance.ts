import type { Schemas } from '~/api/client';
import type { Finding } from './queries';

type Acceptance = Schemas['Acceptance'];

/** Whether a warning is the one that somebody accepted; those of the same code and place are accepted together. */
export function accepts(acceptance: Acceptance, { code, table, row }: Pick<Finding, 'code' | 'table' | 'row'>): boolean {
  return acceptance.code === code && (acceptance.table ?? null) === table && (acceptance.row ?? null) === row;
}

/** Warnings that one reason accepts: those of the same code at the same place. */
export interface Warning {
  key: string;
  findings: Finding[];
}

export function warningsOf(findings: Finding[]): Warning[] {
  const warnings = new Map<string, Warning>();
  for (const finding of findings.filter(({ severity }) => severity === 'warning')) {
    const key = [finding.code, finding.table ?? '', finding.row ?? ''].join('\n');
    const known = warnings.get(key);
    if (known) known.findings.push(finding);
    else warnings.set(key, { key, findings: [finding] });
  }
  return [...warnings.values()];
}

/** What is sent for warnings and the reasons that were written for them. */
export function acceptances(warnings: Warning[], reasons: Record<string, string>): Acceptance[] {
  return warnings.map(({ key, findings: [first] }) => ({
    code: first!.code,
    ...(first!.table === null ? {} : { table: first!.table }),
    ...(first!.row === null ? {} : { row: first!.row }),
    reason: (reasons[key] ?? '').trim(),
  }));
}
