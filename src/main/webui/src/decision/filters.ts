/** What decisions are searched by; in the address bar as it is sent to the service. Times are instants (RFC 3339). */
export interface DecisionFilters {
  leadId?: string;
  from?: string;
  to?: string;
  status?: string;
  band?: string;
  ruleSet?: string;
  version?: number;
  caller?: string;
  kind?: 'decided' | 'failed';
  trigger?: 'call' | 'schedule' | 'publication';
  superseded?: boolean;
}

export const KINDS = ['decided', 'failed'] as const;
export const TRIGGERS = ['call', 'schedule', 'publication'] as const;

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function moment(value: unknown): string | undefined {
  const given = text(value);
  const at = given ? new Date(given) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

function among<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

/** The filters of an address; what can not be read is left out. */
export function readFilters(search: Record<string, unknown>): DecisionFilters {
  const version = Number(search.version);
  const read: DecisionFilters = {
    leadId: text(search.leadId),
    from: moment(search.from),
    to: moment(search.to),
    status: text(search.status),
    band: text(search.band),
    ruleSet: text(search.ruleSet),
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    caller: text(search.caller),
    kind: among(search.kind, KINDS),
    trigger: among(search.trigger, TRIGGERS),
    superseded: search.superseded === true || search.superseded === 'true' ? true : search.superseded === false || search.superseded === 'false' ? false : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The filters as a query of the service. */
export function queryOf(filters: DecisionFilters): string {
  const query = new URLSearchParams();
  Object.entries(filters).forEach(([name, value]) => value !== undefined && query.set(name, String(value)));
  return query.toString();
}

/** An instant as `datetime-local` writes it in the reader's zone, and back. */
export function localOf(instant: string | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function instantOf(local: string): string | undefined {
  return local ? moment(local) : undefined;
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
