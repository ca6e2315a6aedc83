import { Graph, layout as arrange } from '@dagrejs/dagre';
import type { Picture, Step } from './graph';

/** Measures of the picture, in px. */
export const BOX_WIDTH = 236;
const HEAD = 46;
const LINE = 30;
const FOOT = 10;

export interface Box {
  step: Step;
  x: number;
  y: number;
  height: number;
}

export interface Way {
  from: string;
  to: string;
  /** An SVG path. */
  path: string;
}

export interface Layout {
  width: number;
  height: number;
  /** From left to right and from above to below, as one reads them. */
  boxes: Box[];
  ways: Way[];
}

export function heightOf(step: Step): number {
  return HEAD + (step.tables.length > 0 ? step.tables.length * LINE + FOOT : 0);
}

/** Puts the steps into columns from the inputs on the left to the outcome on the right. */
export function layout({ steps, links }: Picture): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 56, edgesep: 10, marginx: 24, marginy: 56 });
  graph.setDefaultEdgeLabel(() => ({}));
  steps.forEach((step) => graph.setNode(step.id, { width: BOX_WIDTH, height: heightOf(step) }));
  links.forEach(({ from, to }) => graph.setEdge(from, to));
  arrange(graph);
  const boxes = steps.map((step): Box => {
    const { x, y, height } = graph.node(step.id) as { x: number; y: number; height: number };
    return { step, x: x - BOX_WIDTH / 2, y: y - height / 2, height };
  });
  const byId = new Map(boxes.map((box) => [box.step.id, box]));
  const ways = links.map(({ from, to }): Way => {
    const between = (graph.edge(from, to) as { points: Point[] }).points.slice(1, -1);
    return { from, to, path: curve([side(byId.get(from)!, BOX_WIDTH), ...between, side(byId.get(to)!, 0)]) };
  });
  const size = graph.graph() as { width?: number; height?: number };
  return { width: size.width ?? 0, height: size.height ?? 0, boxes: boxes.sort((a, b) => a.x - b.x || a.y - b.y), ways };
}

interface Point {
  x: number;
  y: number;
}

/** The middle of a box's left or right side. */
function side(box: Box, along: number): Point {
  return { x: box.x + along, y: box.y + box.height / 2 };
}

/** A smooth path through points that lie from left to right. */
function curve([first, ...rest]: Point[]): string {
  if (!first) return '';
  const parts = rest.map((to, at) => {
    const from = at === 0 ? first : rest[at - 1]!;
    const middle = (from.x + to.x) / 2;
    return `C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
  });
  return `M${first.x},${first.y} ${parts.join(' ')}`;
}
