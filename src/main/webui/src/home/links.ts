/** Pages of other features that the first page leads to; each says by itself who may open it. */
export const links = {
  try: { to: '/try' as '/' },
  upload: { to: '/upload' },
  drafts: { to: '/drafts' },
  keys: { to: '/keys' },
  tables: (ruleSet: string) => ({ to: '/tables', search: { ruleSet } }) as const,
  versions: (ruleSet: string) => ({ to: '/versions', search: { ruleSet } }) as const,
  draft: (draft: string) => ({ to: '/drafts/$draft', params: { draft } }) as const,
  change: (change: number) => ({ to: '/changes/$change', params: { change: String(change) } }) as const,
} as const;
