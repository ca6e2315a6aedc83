import type { ReactNode } from 'react';
import { useMay, type Role } from '~/api/me';
import { ProblemError } from '~/api/problem';
import { Failed } from './States';

const REFUSED = new ProblemError(403, { status: 403 });

/** A page that some roles may use: others are told so, also where no call of the page would be refused. */
export function Allowed({ roles, children }: { roles: Role[]; children: ReactNode }) {
  return useMay(...roles) ? children : <Failed error={REFUSED} />;
}
