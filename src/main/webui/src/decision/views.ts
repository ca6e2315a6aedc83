export const VIEWS = ['story', 'facts', 'measures', 'tables', 'history', 'json'] as const;

/** What is shown of a decision; in the address as `show`. */
export type View = (typeof VIEWS)[number];

export function readView(value: unknown): View {
  return VIEWS.find((view) => view === value) ?? 'story';
}
