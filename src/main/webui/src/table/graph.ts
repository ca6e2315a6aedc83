import type { DecisionGraph, TableSummary } from '~/rules/queries';

export type GraphNode = DecisionGraph['nodes'][number];
export type Edge = DecisionGraph['edges'][number];

/** One step of the whole decision: an input, a decision with the tables that make it, or the outcome. */
export interface Step {
  id: string;
  kind: 'input' | 'step' | 'outcome';
  name: string;
  label: string;
  tables: TableSummary[];
}

/** Tables of one model that no step of the decision calls: parameters, and services that are asked by themselves. */
export interface Group {
  model: string;
  file: string;
  tables: TableSummary[];
}

export interface Picture {
  steps: Step[];
  /** Between steps; what follows from others is left out. */
  links: Edge[];
  beside: Group[];
}

/** The graph by steps: nodes of the model that decides the outcome, each with the tables of the models that it calls. */
export function picture(graph: DecisionGraph, tables: TableSummary[]): Picture {
  const main = graph.nodes.find((node) => node.id === graph.outcome)?.file;
  const nodes = graph.nodes.filter((node) => node.file === main && node.kind !== 'service');
  const left = new Map(tables.map((table) => [table.id, table]));
  const steps = nodes.map((node): Step => {
    const files = filesBehind(graph, node);
    const own = tables.filter((table) => left.has(table.id) && (node.tables.includes(table.id) || files.has(table.file)));
    own.forEach((table) => left.delete(table.id));
    const kind = node.id === graph.outcome ? 'outcome' : node.kind === 'input' ? 'input' : 'step';
    return { id: node.id, kind, name: node.name, label: node.label, tables: own };
  });
  const ids = new Set(nodes.map((node) => node.id));
  const links = reduced(graph.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)));
  return { steps, links, beside: groups([...left.values()]) };
}

/** The files of services that a node calls, and that those call in turn. */
export function filesBehind(graph: DecisionGraph, node: GraphNode): Set<string> {
  const byId = new Map(graph.nodes.map((one) => [one.id, one]));
  const found = new Set<string>();
  const called = (into: (to: GraphNode | undefined) => boolean) =>
    graph.edges
      .filter((edge) => byId.get(edge.from)?.kind === 'service' && into(byId.get(edge.to)))
      .map((edge) => byId.get(edge.from)!.file)
      .filter((file) => file !== node.file && !found.has(file));
  let next = called((to) => to?.id === node.id);
  while (next.length > 0) {
    next.forEach((file) => found.add(file));
    const from = new Set(next);
    next = called((to) => to !== undefined && from.has(to.file));
  }
  return found;
}

export function groups(tables: TableSummary[]): Group[] {
  const byFile = new Map<string, Group>();
  for (const table of tables) {
    const group = byFile.get(table.file) ?? { model: table.model, file: table.file, tables: [] };
    group.tables.push(table);
    byFile.set(table.file, group);
  }
  return [...byFile.values()];
}

/** The edges without those that a longer way says too. */
export function reduced(edges: Edge[]): Edge[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some((step) => step === to || (!seen.has(step) && reaches(step, to, seen.add(step))));
  return edges.filter(
    ({ from, to }) => !(next.get(from) ?? []).some((step) => step !== to && step !== from && reaches(step, to, new Set([from]))),
  );
}

/** Whether a table answers to what somebody looks for: its label, name, id, model or a key of the requirements. */
export function answers(table: TableSummary, sought: string): boolean {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const text = [table.label, table.name, table.id, table.model].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
