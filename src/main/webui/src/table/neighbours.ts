import type { DecisionGraph } from '~/rules/queries';
import { filesBehind, type GraphNode } from './graph';

/** What one table reads and what reads it. */
export interface Neighbours {
  /** Inputs that are facts or measures, by name. */
  inputs: string[];
  /** Values that the steps before give to the model. */
  given: { values: string[]; by: GraphNode[] } | null;
  /** Ids of tables that it reads. */
  tables: string[];
  /** Ids of tables that read it. */
  readers: string[];
  /** Steps of the whole decision that the table makes, and those that follow at once. */
  steps: GraphNode[];
  followers: GraphNode[];
}

/** The names of what a lead itself brings; other inputs of a model are given by steps before. */
const OF_THE_LEAD = ['Facts', 'Measures'];

export function neighbours(graph: DecisionGraph, table: string): Neighbours | null {
  const node = graph.nodes.find((one) => one.tables.includes(table));
  if (!node) return null;
  const byId = new Map(graph.nodes.map((one) => [one.id, one]));
  const main = graph.outcome === null ? undefined : byId.get(graph.outcome)?.file;
  const along = (id: string, way: 'from' | 'to'): GraphNode[] =>
    graph.edges.flatMap((edge) => (edge[way === 'from' ? 'to' : 'from'] === id ? (byId.get(edge[way]) ?? []) : []));
  const before = walk(node, (id) => along(id, 'from'));
  const after = walk(node, (id) => along(id, 'to'));
  const inputs = before.filter((one) => one.kind === 'input').map((one) => one.name);
  const ofMain = graph.nodes.filter((one) => one.file === main && one.kind !== 'service');
  const steps = node.file === main ? [node] : ofMain.filter((one) => filesBehind(graph, one).has(node.file));
  const values = inputs.filter((name) => !OF_THE_LEAD.includes(name));
  const by = unique(steps.flatMap((step) => along(step.id, 'from')).filter((one) => one.file === main && one.kind !== 'input'));
  return {
    inputs: OF_THE_LEAD.filter((name) => inputs.includes(name)),
    given: values.length > 0 ? { values, by } : null,
    tables: unique(before.flatMap((one) => one.tables)),
    readers: unique(after.filter((one) => !steps.includes(one)).flatMap((one) => one.tables)),
    steps,
    followers: unique(steps.flatMap((step) => along(step.id, 'to'))).filter((one) => one.id !== graph.outcome),
  };
}

/** The next nodes that say something: tables and inputs end the way. */
function walk(start: GraphNode, next: (id: string) => GraphNode[]): GraphNode[] {
  const seen = new Set([start.id]);
  const found: GraphNode[] = [];
  const go = (id: string) =>
    next(id).forEach((node) => {
      if (seen.has(node.id)) return;
      seen.add(node.id);
      if (node.kind === 'table' || node.kind === 'input') found.push(node);
      else go(node.id);
    });
  go(start.id);
  return found;
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
