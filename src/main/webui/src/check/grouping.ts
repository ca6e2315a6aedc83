import type { Finding, Severity } from './queries';

/** What a check could not look at: neither a finding nor a tick. */
export const NOT_ANALYSED = 'not-analysed';

export type Kind = Severity | 'notAnalysed';

/** The order in which a person looks at them. */
export const KINDS: Kind[] = ['error', 'warning', 'notAnalysed', 'information'];

/** Findings of one code, as one kind. */
export interface Group {
  kind: Kind;
  code: string;
  findings: Finding[];
}

export const kindOf = (finding: Finding): Kind => (finding.code === NOT_ANALYSED ? 'notAnalysed' : finding.severity);

/** Findings by kind and code, the largest group of a kind first. */
export function grouped(findings: Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const key = `${kind} ${finding.code}`;
    const group = groups.get(key) ?? { kind, code: finding.code, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.findings.length - a.findings.length || a.code.localeCompare(b.code),
  );
}

export function counts(findings: Finding[]): Record<Kind, number> {
  const found: Record<Kind, number> = { error: 0, warning: 0, notAnalysed: 0, information: 0 };
  for (const finding of findings) found[kindOf(finding)]++;
  return found;
}
