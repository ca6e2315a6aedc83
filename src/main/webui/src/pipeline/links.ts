/** Where the decisions of a lead are found. */
export function toDecisionsOf(lead: string) {
  return { to: '/decisions' as '/', search: { lead } as never };
}
