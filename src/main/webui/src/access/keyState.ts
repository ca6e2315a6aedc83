import type { ApiKey } from './queries';

export type KeyState = 'good' | 'expired' | 'revoked';

export function stateOf(key: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, now: number = Date.now()): KeyState {
  if (key.revokedAt) return 'revoked';
  return key.expiresAt && new Date(key.expiresAt).getTime() <= now ? 'expired' : 'good';
}
